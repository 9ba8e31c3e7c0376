package org.callboard.ui.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineEntry;
import org.callboard.kernel.Subject;
import org.callboard.ui.text.Texts;

/** What happened, newest first, each line with its cause; older lines come when one asks for them. */
public class TimelinePanel extends Div {

    private static final int SLICE = 20;

    private final transient RecordFile file;
    private final transient FieldWords words;
    private final OrderedList lines = new OrderedList();
    private final Button older = new Button(Texts.text("record.timeline.older"));
    private final TimelineFilters filters;
    private transient Subject subject;
    private transient Long next;

    public TimelinePanel(RecordFile file, FieldWords words) {
        this.file = file;
        this.words = words;
        addClassName("timeline");
        filters = new TimelineFilters(file.people(), file.times(), this::reload);
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        older.addClickListener(e -> append());
        add(filters, lines, older);
    }

    public void show(Subject of) {
        subject = of;
        reload();
    }

    public void reload() {
        lines.removeAll();
        next = null;
        append();
        if (lines.getChildren().findAny().isEmpty()) {
            ListItem nothing = new ListItem(Texts.text("record.timeline.none"));
            nothing.addClassName("faint");
            lines.add(nothing);
        }
    }

    private void append() {
        Timeline.Slice slice = file.timeline().of(subject, filters.filter(), next, SLICE);
        for (TimelineEntry entry : slice.items()) {
            lines.add(new TimelineLine(entry, words, file.people(), file.times()));
        }
        next = slice.next();
        older.setVisible(next != null);
    }
}
