package org.callboard.ui.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.callboard.audit.FieldChange;
import org.callboard.audit.FieldHistory;
import org.callboard.kernel.Subject;
import org.callboard.ui.text.Texts;

/** What stood in the fields before, newest first; an old value comes back with one press. */
public class HistoryPanel extends Div {

    private static final int SLICE = 30;

    private final transient RecordFile file;
    private final transient FieldWords words;
    private final transient Consumer<FieldChange> restore;
    private final OrderedList lines = new OrderedList();
    private final Button older = new Button(Texts.text("record.timeline.older"));
    private final Select<String> field = new Select<>();
    private final transient Subject subject;
    private transient Long next;

    /** @param restore {@code null} for those who may only read */
    public HistoryPanel(RecordFile file, FieldWords words, Subject subject, Consumer<FieldChange> restore) {
        this.file = file;
        this.subject = subject;
        this.restore = restore;
        this.words = words;
        addClassNames("timeline", "history");
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        older.addClickListener(e -> append());
        field.setLabel(Texts.text("record.history.which"));
        field.setItems(words.fields());
        field.setItemLabelGenerator(name -> name == null ? Texts.text("record.history.all") : words.label(name));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Texts.text("record.history.all"));
        field.addValueChangeListener(e -> reload());
        add(field, lines, older);
        reload();
    }

    public boolean isOf(Subject other) {
        return subject.equals(other);
    }

    /** As it is now; the chosen field stays chosen. */
    public void reload() {
        lines.removeAll();
        next = null;
        append();
        if (lines.getChildren().findAny().isEmpty()) {
            ListItem nothing = new ListItem(Texts.text("record.history.none"));
            nothing.addClassName("faint");
            lines.add(nothing);
        }
    }

    private void append() {
        FieldHistory.Slice slice = file.history().of(subject, field.getValue(), next, SLICE);
        slice.items().forEach(change -> lines.add(line(change)));
        next = slice.next();
        older.setVisible(next != null);
    }

    private HistoryLine line(FieldChange change) {
        boolean offered = restore != null && file.history().restorable(subject.type(), change.field());
        return new HistoryLine(change, words, file, offered ? () -> restore.accept(change) : null);
    }
}
