package org.callboard.ui.support;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.callboard.support.TicketLine;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** A ticket in a queue: who asks what, how urgent, and how long there is. */
class TicketRow extends Div {

    private final transient TicketLine line;

    TicketRow(TicketLine line, Times times, OwnerNames names) {
        this.line = line;
        addClassNames("thread-row", "ticket-row");
        setId("ticket-" + line.id());
        getElement().setAttribute("role", "option");
        setClassName("unread", line.customerWroteAt() != null);
        Span subject = new Span(line.subject());
        subject.addClassNames("crm-title", "crm-cut");
        Span number = new Span(line.number());
        Div first = new Div(subject, number);
        first.addClassName("thread-line");
        String who = line.customer() == null ? Texts.text("support.somebody") : line.customer();
        Span customer = new Span(who);
        customer.addClassNames("crm-cut", "crm-meta");
        Span owner = new Span(names.of(line.owner()));
        Div second = new Div(customer, owner);
        second.addClassName("thread-line");
        Div third = new Div(TicketWords.priority(line.priority()));
        if (line.pausedSince() != null || line.due() != null || line.breached()) {
            third.add(new SlaBadge(line.due(), line.pausedSince(), line.breached(), line.near(), null, times));
        } else {
            third.add(TicketWords.state(line.state()));
        }
        third.addClassNames("crm-row", "crm-wrap");
        add(first, second, third);
        select(false);
    }

    TicketLine line() {
        return line;
    }

    final void select(boolean wanted) {
        getElement().setAttribute("aria-selected", String.valueOf(wanted));
        if (wanted) {
            getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }
}
