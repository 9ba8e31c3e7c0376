package org.callboard.ui.analytics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.callboard.support.TicketLine;
import org.callboard.support.Tickets;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** The tickets behind a figure, the newest first, more of them when asked; each opens its page. */
class TicketsDialog extends Dialog {

    private final transient Function<String, Tickets.Slice<TicketLine>> tickets;
    private final transient List<TicketLine> shown = new ArrayList<>();
    private final Grid<TicketLine> grid = new Grid<>();
    private final Button more = new Button(Texts.text("analytics.support.more"), click -> more());
    private String next;

    /** @param tickets a slice of them, by where the one before ended */
    TicketsDialog(String title, Times times, Function<String, Tickets.Slice<TicketLine>> tickets) {
        this.tickets = tickets;
        setHeaderTitle(title);
        setWidth("min(860px, 96vw)");
        setDraggable(true);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(
                        ticket -> new Anchor("tickets/" + ticket.id(), ticket.number() + " " + ticket.subject()))
                .setHeader(Texts.text("analytics.support.ticket"))
                .setFlexGrow(3);
        grid.addColumn(ticket -> Texts.text("record.choice.state." + ticket.state()))
                .setHeader(Texts.text("analytics.support.state"))
                .setAutoWidth(true);
        grid.addColumn(ticket -> Objects.toString(ticket.owner(), "–"))
                .setHeader(Texts.text("analytics.deals.owner"))
                .setAutoWidth(true);
        grid.addComponentColumn(ticket -> ticket.due() == null ? new Span("–") : times.told(ticket.due()))
                .setHeader(Texts.text("analytics.support.due"))
                .setAutoWidth(true);
        grid.setHeight("min(60vh, 520px)");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(grid, more);
        getFooter().add(new Button(Texts.text("analytics.close"), click -> close()));
        more();
    }

    private void more() {
        Tickets.Slice<TicketLine> slice = tickets.apply(next);
        shown.addAll(slice.items());
        next = slice.next();
        grid.setItems(List.copyOf(shown));
        more.setVisible(next != null);
    }
}
