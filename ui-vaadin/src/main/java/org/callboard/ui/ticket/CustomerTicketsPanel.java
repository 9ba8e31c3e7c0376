package org.callboard.ui.ticket;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.support.TicketLine;
import org.callboard.support.TicketState;
import org.callboard.support.Tickets;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Badge;
import org.springframework.context.annotation.Lazy;

/** Tickets of a person or a company: salespeople see that there are some, support opens them. */
@SpringComponent
class CustomerTicketsPanel implements RecordPanel {

    private static final int SHOWN = 10;
    private static final int ORDER = 110;

    private final Tickets tickets;
    private final Times times;
    private final CurrentUser currentUser;

    CustomerTicketsPanel(@Lazy Tickets tickets, Times times, CurrentUser currentUser) {
        this.tickets = tickets;
        this.times = times;
        this.currentUser = currentUser;
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public boolean isFor(OpenRecord record) {
        return record.isOf("person") || record.isOf("company");
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String title() {
        return Texts.text("ticket.panel");
    }

    @Override
    public String icon() {
        return "ticket";
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord customer) {
        Tickets.Slice<TicketLine> found = tickets.of(customer.subject(), null, SHOWN);
        boolean opens = isOfSupport(currentUser.viewer());
        return () -> draw(found, opens);
    }

    private static boolean isOfSupport(Viewer viewer) {
        return viewer.isAny(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ANALYST, Role.ADMIN);
    }

    private Component draw(Tickets.Slice<TicketLine> found, boolean opens) {
        Div panel = new Div();
        if (found.items().isEmpty()) {
            panel.add(quiet(Texts.text("ticket.panel.none")));
            return panel;
        }
        UnorderedList list = new UnorderedList();
        found.items().forEach(ticket -> list.add(line(ticket, opens)));
        panel.add(list);
        if (found.next() != null) {
            panel.add(quiet(Texts.text("ticket.panel.more", SHOWN)));
        }
        return panel;
    }

    private ListItem line(TicketLine ticket, boolean opens) {
        String title = ticket.number() + " " + ticket.subject();
        Component name = opens ? new Anchor("tickets/" + ticket.id(), title) : new Span(title);
        Div head = new Div(name, state(ticket.state()));
        head.addClassName("side-by-side");
        return new ListItem(head, times.told(ticket.createdAt()));
    }

    private static Badge state(TicketState state) {
        return new Badge(Texts.text("ticket.state." + state), Badge.Tone.CALM);
    }

    private static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("crm-quiet");
        return quiet;
    }
}
