package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.records.Field;
import org.callboard.records.RecordView;
import org.callboard.worklist.WorkItem;

/** The three columns of a record's page: who and what, what happened, what belongs to it. */
class RecordColumns extends Div {

    private final transient RecordRoom room;
    private final FieldsPanel fields;
    private final TimelinePanel timeline;
    private final PanelColumn left;
    private final PanelColumn composer;
    private final PanelColumn middle;
    private final PanelColumn right;
    private transient volatile List<WorkItem> knownTasks;

    RecordColumns(RecordRoom room, String kind, Set<String> told, RecordChanges changes, FieldWords words) {
        this.room = room;
        RecordFile file = room.file();
        List<Field> shown = room.records().fields(kind).stream()
                .filter(field -> !told.contains(field.name()))
                .toList();
        fields = new FieldsPanel(shown, changes, room, room.words());
        timeline = new TimelinePanel(file, words);
        left = file.panels().column(RecordPanel.Where.LEFT);
        composer = file.panels().column(RecordPanel.Where.COMPOSER);
        middle = file.panels()
                .column(
                        RecordPanel.Where.MIDDLE,
                        new HousePanel("timeline", RecordPanel.Where.MIDDLE, 0, "activity", timeline::read));
        right = file.panels()
                .column(
                        RecordPanel.Where.RIGHT,
                        new HousePanel("tasks", RecordPanel.Where.RIGHT, 0, "list-checks", this::tasks));
        addClassName("record-columns");
        fields.add(left);
        Div written = new Div(composer, middle);
        written.addClassName("record-middle");
        Div related = new Div(right);
        related.addClassName("record-right");
        add(fields, written, related);
    }

    private Supplier<? extends Component> tasks(OpenRecord record) {
        List<WorkItem> open = room.file().openTasks(record.subject());
        knownTasks = open;
        return () -> TasksPanel.of(room.file(), open);
    }

    void show(OpenRecord record) {
        fields.show(record.mayChange());
        List.of(left, composer, middle, right).forEach(column -> column.show(record));
    }

    /** Where {@code e} leads. */
    void edit() {
        fields.edit();
    }

    /** Where {@code n} leads: to whatever one writes into. */
    void compose() {
        composer.getElement()
                .executeJs("this.querySelector('[contenteditable=true], vaadin-text-area, textarea, input')?.focus()");
    }

    /** Whether the page shows something else than what stands in the house now. */
    boolean isOutdated(RecordView shown) {
        try {
            Subject subject = new Subject(shown.kind(), shown.id());
            return (knownTasks != null
                            && !Objects.equals(knownTasks, room.file().openTasks(subject)))
                    || room.records().get(shown.kind(), shown.id()).version() != shown.version();
        } catch (NotFound outOfSight) {
            return true;
        }
    }

    FieldsPanel fields() {
        return fields;
    }
}
