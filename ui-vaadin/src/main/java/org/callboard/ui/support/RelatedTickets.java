package org.callboard.ui.support;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.support.TicketLine;
import org.callboard.support.TicketView;
import org.callboard.support.Tickets;
import org.callboard.support.Tickets.Linked;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.MergeDialog;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** What this ticket is tied to, and other tickets of the same customer, which may be the same or belong together. */
class RelatedTickets extends Div {

    private static final int SHOWN = 8;

    private final transient SupportRoom room;
    private final transient Consumer<UUID> opened;

    RelatedTickets(SupportRoom room, Consumer<UUID> opened) {
        this.room = room;
        this.opened = opened;
        addClassName("desk-related");
    }

    void show(TicketView ticket) {
        removeAll();
        Map<UUID, ListItem> items = new LinkedHashMap<>();
        for (Linked tie : room.tickets().links(ticket.id())) {
            items.put(tie.ticket().id(), item(tie.ticket(), Texts.textOr("support.link." + tie.kind(), tie.kind())));
        }
        others(ticket).stream()
                .filter(other -> !other.id().equals(ticket.id()) && !items.containsKey(other.id()))
                .limit(SHOWN)
                .forEach(other -> items.put(other.id(), suggested(ticket, other)));
        setVisible(!items.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("desk-list");
        items.values().forEach(list::add);
        add(new H3(Texts.text("support.related")), list);
    }

    private List<TicketLine> others(TicketView ticket) {
        try {
            Subject customer = ticket.personId() != null
                    ? new Subject("person", ticket.personId())
                    : ticket.companyId() == null ? null : new Subject("company", ticket.companyId());
            return customer == null
                    ? List.of()
                    : room.tickets().of(customer, null, SHOWN + 1).items();
        } catch (NotFound | Forbidden outOfSight) {
            return List.of();
        }
    }

    private ListItem suggested(TicketView ticket, TicketLine other) {
        ListItem item = item(other, Texts.text("support.same-customer"));
        if (ticket.mayChange()) {
            item.add(
                    act("link", "support.act.link", other, () -> link(ticket, other)),
                    act("git-merge", "support.act.merge", other, () -> merge(ticket, other)));
        }
        return item;
    }

    private ListItem item(TicketLine line, String why) {
        NativeButton open = new NativeButton(line.number() + " " + line.subject(), click -> opened.accept(line.id()));
        open.addClassNames("desk-link", "crm-cut");
        Span kind = new Span(why);
        kind.addClassNames("crm-quiet", "crm-small");
        return new ListItem(open, TicketWords.state(line.state()), kind);
    }

    private void link(TicketView ticket, TicketLine other) {
        Attempt.to(() -> {
            room.tickets().link(ticket.id(), other.id(), "RELATED");
            Toast.done(
                    Texts.text("support.linked", other.number()),
                    () -> Attempt.to(() -> {
                        room.tickets().unlink(ticket.id(), other.id());
                        show(room.tickets().get(ticket.id()));
                    }));
            show(room.tickets().get(ticket.id()));
        });
    }

    private void merge(TicketView ticket, TicketLine other) {
        new MergeDialog(room.records(), Tickets.KIND, ticket.id(), List.of(ticket.id(), other.id()), opened).open();
    }

    private static Button act(String icon, String key, TicketLine other, Runnable does) {
        Button act = new Button(Icon.small(icon), click -> does.run());
        act.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        act.setAriaLabel(Texts.text(key, other.number()));
        act.setTooltipText(Texts.text(key, other.number()));
        return act;
    }
}
