package org.callboard.ui.communication;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.callboard.communication.Direction;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadState;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.ChosenRows;
import org.callboard.ui.widgets.Icon;

/** A conversation in the list: with whom, about what, the last words, whose it is. */
class ThreadRow extends Div implements ChosenRows.Row<UUID> {

    private final transient Times times;
    private final transient OwnerNames names;
    private transient ThreadLine line;

    ThreadRow(ThreadLine line, Times times, OwnerNames names) {
        this.times = times;
        this.names = names;
        setId("thread-" + line.id());
        addClassName("thread-row");
        getElement().setAttribute("role", "option");
        getElement().setAttribute("aria-selected", "false");
        show(line);
    }

    @Override
    public UUID key() {
        return line.id();
    }

    ThreadLine line() {
        return line;
    }

    final void show(ThreadLine now) {
        line = now;
        removeAll();
        removeClassName("gone");
        setClassName("unread", line.unread());
        Span who = new Span(line.who().isBlank() ? Texts.text("communication.somebody") : line.who());
        who.addClassNames("crm-title", "crm-cut");
        Span at = times.told(line.lastAt());
        at.addClassName("thread-at");
        Span subject = new Span(line.subject().isBlank() ? Texts.text("communication.no-subject") : line.subject());
        subject.addClassNames("thread-subject", "crm-cut");
        add(row(who, at), row(subject, count()), meta());
        if (line.unread()) {
            Span said = new Span(Texts.text("communication.unread"));
            said.addClassName("crm-unseen");
            add(said);
        }
    }

    private Span count() {
        Span count = new Span(line.messages() > 1 ? String.valueOf(line.messages()) : "");
        count.addClassName("crm-quiet");
        if (line.attachments()) {
            count.addComponentAsFirst(Icon.small("paperclip"));
        }
        return count;
    }

    private Div meta() {
        Span snippet = new Span(
                line.lastDirection() == Direction.OUT
                        ? Texts.text("communication.row.ours", line.snippet())
                        : line.snippet());
        snippet.addClassNames("crm-meta", "crm-cut");
        Span whose = new Span(whose());
        whose.addClassName("thread-whose");
        return row(snippet, whose);
    }

    private String whose() {
        if (line.state() == ThreadState.SNOOZED && line.snoozedUntil() != null) {
            return Texts.text("communication.row.snoozed", times.relative(line.snoozedUntil()));
        }
        if (line.state() == ThreadState.DONE) {
            return Texts.text("communication.row.done");
        }
        return line.assignee() == null ? "" : names.of(line.assignee());
    }

    private static Div row(Span first, Span second) {
        Div row = new Div(first, second);
        row.addClassName("thread-line");
        return row;
    }

    /** Somebody else dealt with it: the row stays where it is, but says so. */
    void showGone() {
        if (!hasClassName("gone")) {
            addClassName("gone");
            Span gone = new Span(Texts.text("communication.row.gone"));
            gone.addClassName("crm-meta");
            add(gone);
        }
    }

    @Override
    public void select(boolean selected) {
        getElement().setAttribute("aria-selected", String.valueOf(selected));
        if (selected) {
            getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }
}
