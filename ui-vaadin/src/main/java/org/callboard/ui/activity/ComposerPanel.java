package org.callboard.ui.activity;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.text.Texts;

/** Above the timeline: where one writes. */
@org.springframework.stereotype.Component
class ComposerPanel implements RecordPanel {

    private final ActivityRoom room;

    ComposerPanel(ActivityRoom room) {
        this.room = room;
    }

    @Override
    public String name() {
        return "composer";
    }

    @Override
    public boolean isFor(OpenRecord record) {
        return room.activities().mayAdd();
    }

    @Override
    public Where where() {
        return Where.COMPOSER;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return Texts.text("activity.panel.composer");
    }

    @Override
    public String icon() {
        return "pencil";
    }

    @Override
    public boolean isSteady() {
        return true;
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord record) {
        return () -> new ActivityComposer(room, record.subject(), record.changed());
    }
}
