package org.callboard.ui.support;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.callboard.support.TicketState;
import org.callboard.support.TicketView;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** What ticket it is, how it stands, and what one does with it. */
class TicketHead extends Div {

    private final transient SupportRoom room;
    private final transient TicketActs acts;
    private final transient Runnable closed;
    private final transient Runnable customer;

    TicketHead(SupportRoom room, TicketActs acts, Runnable closed, Runnable customer) {
        this.room = room;
        this.acts = acts;
        this.closed = closed;
        this.customer = customer;
        addClassName("thread-head");
    }

    void show(TicketView ticket) {
        removeAll();
        H2 title = new H2(ticket.subject());
        Div first = new Div(icon("arrow-left", "support.back", closed, "thread-back"), title);
        first.add(icon("user", "support.customer", customer, "desk-to-customer"));
        first.addClassName("crm-row");
        Anchor number = new Anchor("tickets/" + ticket.id(), ticket.number());
        Span owner = new Span(new OwnerNames(room.people()).of(ticket.owner()));
        owner.addClassNames("crm-quiet", "crm-small");
        Div standing = new Div(
                number,
                TicketWords.state(ticket.state()),
                TicketWords.priority(ticket.priority()),
                TicketWords.level(ticket.level()),
                new SlaBadge(ticket.sla(), room.times()),
                owner);
        standing.addClassNames("crm-row", "crm-wrap", "ticket-standing");
        add(first, standing);
        if (ticket.mayChange()) {
            add(tools(ticket));
        }
    }

    private Div tools(TicketView ticket) {
        Div tools = new Div();
        tools.addClassNames("crm-row", "crm-wrap", "thread-tools");
        if (ticket.state().isUnderWay()) {
            boolean waits = ticket.state() == TicketState.WAITING;
            tools.add(
                    tool("check", "support.act.solve", "e", acts::solve),
                    tool(
                            waits ? "play" : "hourglass",
                            waits ? "support.act.resume" : "support.act.wait",
                            "w",
                            acts::pause),
                    tool("trending-up", "support.act.escalate", "x", acts::escalate));
        } else {
            tools.add(tool("rotate-ccw", "support.act.reopen", "", acts::reopen));
        }
        tools.add(
                tool("user-check", "support.act.assign", "a", acts::assign),
                tool("zap", "support.act.macro", "m", acts::macro));
        return tools;
    }

    private static Button tool(String icon, String key, String shortcut, Runnable does) {
        Button tool = new Button(Texts.text(key), Icon.small(icon), click -> does.run());
        tool.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        if (!shortcut.isEmpty()) {
            tool.setTooltipText(Texts.text("support.key", Texts.text(key), shortcut));
        }
        return tool;
    }

    private static Button icon(String icon, String key, Runnable does, String name) {
        Button button = new Button(Icon.small(icon), click -> does.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Texts.text(key));
        button.addClassName(name);
        return button;
    }
}
