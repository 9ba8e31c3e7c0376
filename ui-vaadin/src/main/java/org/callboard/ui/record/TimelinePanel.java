package org.callboard.ui.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.function.Supplier;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineEntry;
import org.callboard.audit.TimelineFilter;
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
    private transient volatile TimelineFilter wanted = TimelineFilter.everything();
    private transient Long next;

    public TimelinePanel(RecordFile file, FieldWords words) {
        this.file = file;
        this.words = words;
        addClassName("timeline");
        filters = new TimelineFilters(file.people(), file.times(), this::reload);
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        older.addClickListener(e -> append(slice(next)));
        add(filters, lines, older);
    }

    public void show(Subject of) {
        subject = of;
        reload();
    }

    /** Reads the newest lines outside of the page. */
    Supplier<TimelinePanel> read(OpenRecord record) {
        TimelineFilter filter = wanted;
        Timeline.Slice newest = file.timeline().of(record.subject(), filter, null, SLICE);
        return () -> {
            subject = record.subject();
            if (filter.equals(wanted)) {
                begin(newest);
            }
            return this;
        };
    }

    public void reload() {
        wanted = filters.filter();
        begin(slice(null));
    }

    private Timeline.Slice slice(Long before) {
        return file.timeline().of(subject, wanted, before, SLICE);
    }

    private void begin(Timeline.Slice newest) {
        lines.removeAll();
        append(newest);
        if (newest.items().isEmpty()) {
            ListItem nothing = new ListItem(Texts.text("record.timeline.none"));
            nothing.addClassName("faint");
            lines.add(nothing);
        }
    }

    private void append(Timeline.Slice slice) {
        for (TimelineEntry entry : slice.items()) {
            lines.add(new TimelineLine(entry, words, file.people(), file.times()));
        }
        next = slice.next();
        older.setVisible(next != null);
    }
}
