package org.callboard.ui.activity;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;
import org.callboard.activity.Activities;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.text.Texts;

/** To the right: notes, calls and meetings in full, where the timeline has their beginning. */
@org.springframework.stereotype.Component
class WrittenPanel implements RecordPanel {

    private final ActivityRoom room;

    WrittenPanel(ActivityRoom room) {
        this.room = room;
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public boolean isFor(OpenRecord record) {
        return true;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String title() {
        return Texts.text("activity.panel.written");
    }

    @Override
    public String icon() {
        return "sticky-note";
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord record) {
        Activities.Slice newest =
                room.activities().of(record.subject(), ActivityList.WRITTEN, null, ActivityList.SLICE);
        return () -> new ActivityList(room, record.subject(), newest, record.changed());
    }
}
