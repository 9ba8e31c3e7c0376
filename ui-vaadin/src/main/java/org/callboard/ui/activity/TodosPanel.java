package org.callboard.ui.activity;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Supplier;
import org.callboard.activity.Activity;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.text.Texts;

/** To the right: what is still to be done. */
@org.springframework.stereotype.Component
class TodosPanel implements RecordPanel {

    private static final int MOST = 50;

    private final ActivityRoom room;

    TodosPanel(ActivityRoom room) {
        this.room = room;
    }

    @Override
    public String name() {
        return "todos";
    }

    @Override
    public boolean isFor(OpenRecord record) {
        return true;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return Texts.text("activity.panel.todos");
    }

    @Override
    public String icon() {
        return "square-check";
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord record) {
        List<Activity> open = room.todos().openOf(record.subject(), MOST);
        return () -> new TodoList(room, open, record.changed());
    }
}
