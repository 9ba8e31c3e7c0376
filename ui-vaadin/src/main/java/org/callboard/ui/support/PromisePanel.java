package org.callboard.ui.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import org.callboard.support.TicketView;
import org.callboard.support.Tickets;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.text.Texts;

/** On a ticket's page: what was promised and how long there is, and the way to the desk. */
@org.springframework.stereotype.Component
class PromisePanel implements RecordPanel {

    private final SupportRoom room;

    PromisePanel(SupportRoom room) {
        this.room = room;
    }

    @Override
    public String name() {
        return "promise";
    }

    @Override
    public boolean isFor(OpenRecord record) {
        return record.isOf(Tickets.KIND);
    }

    @Override
    public int order() {
        return -20;
    }

    @Override
    public String title() {
        return Texts.text("support.promise");
    }

    @Override
    public String icon() {
        return "clock";
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord record) {
        TicketView ticket = room.tickets().get(record.subject().id());
        return () -> new Standing(ticket, room);
    }

    @StyleSheet("context://crm/support.css")
    private static final class Standing extends Div {

        Standing(TicketView ticket, SupportRoom room) {
            addClassNames("crm-row", "crm-wrap", "ticket-standing");
            add(
                    TicketWords.state(ticket.state()),
                    TicketWords.level(ticket.level()),
                    new SlaBadge(ticket.sla(), room.times()));
            if (room.works()) {
                add(new Anchor("desk/" + ticket.id(), Texts.text("support.to-desk")));
            }
        }
    }
}
