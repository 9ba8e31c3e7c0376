package org.callboard.ui.analytics;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.Function;
import org.callboard.support.TicketLine;
import org.callboard.support.Tickets;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** The tickets behind a figure; each opens its page. */
class TicketsDialog extends SliceDialog<TicketLine> {

    /** @param tickets a slice of them, by where the one before ended */
    TicketsDialog(String title, Times times, Function<String, Tickets.Slice<TicketLine>> tickets) {
        super(title, before -> {
            Tickets.Slice<TicketLine> slice = tickets.apply(before);
            return new Part<>(slice.items(), slice.next());
        });
        grid().addComponentColumn(
                        ticket -> new Anchor("tickets/" + ticket.id(), ticket.number() + " " + ticket.subject()))
                .setHeader(Texts.text("analytics.support.ticket"))
                .setFlexGrow(3);
        grid().addColumn(ticket -> Texts.text("record.choice.state." + ticket.state()))
                .setHeader(Texts.text("analytics.support.state"))
                .setAutoWidth(true);
        grid().addColumn(ticket -> Objects.toString(ticket.owner(), "–"))
                .setHeader(Texts.text("analytics.deals.owner"))
                .setAutoWidth(true);
        grid().addComponentColumn(ticket -> ticket.due() == null ? new Span("–") : times.told(ticket.due()))
                .setHeader(Texts.text("analytics.support.due"))
                .setAutoWidth(true);
        more();
    }
}
