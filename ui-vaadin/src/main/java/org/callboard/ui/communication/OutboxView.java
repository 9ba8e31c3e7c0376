package org.callboard.ui.communication;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.callboard.access.Role;
import org.callboard.communication.Outbox;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;

/** What has not left yet and why, and how the servers are that it leaves by. */
@Route("outbox")
@RolesAllowed(Role.ADMIN)
@StyleSheet("context://crm/communication.css")
class OutboxView extends Section implements HasDynamicTitle {

    private static final int SLICE = 50;

    private final transient CommunicationRoom room;
    private final Div chips = new Div();
    private final Paragraph oldest = new Paragraph();
    private final Div lanes = new Div();
    private final Div rows = new Div();
    private final Button more = new Button(Texts.text("communication.more"));
    private transient Registration news;
    private String state = "WAITING";
    private Long last;

    OutboxView(CommunicationRoom room) {
        this.room = room;
        addClassNames("crm-page", "outbox-page");
        chips.addClassName("crm-chips");
        oldest.addClassName("crm-quiet");
        rows.addClassName("outbox-rows");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.addClickListener(click -> append());
        Button again = new Button(Texts.text("communication.look-again"), Icon.small("refresh-cw"), click -> look());
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div space = new Div();
        space.addClassName("crm-grow");
        Div head = new Div(new H1(getPageTitle()), space, again);
        head.addClassName("crm-page-head");
        add(head, chips, oldest, rows, more, new H2(Texts.text("communication.lanes")), lanes);
        state = urgent(room.outbox().standing());
        look();
    }

    /** What needs a person comes first. */
    private static String urgent(Outbox.Standing standing) {
        return standing.uncertain() > 0 ? "UNCERTAIN" : standing.held() > 0 ? "HELD" : "WAITING";
    }

    private void look() {
        count();
        rows.removeAll();
        last = null;
        append();
        if (last == null) {
            rows.add(new EmptyState(
                    "circle-check",
                    Texts.text("communication.outbox.empty"),
                    Texts.text("communication.outbox.empty.text")));
        }
    }

    /** Numbers and servers as they are now; the rows under somebody's hand stay where they are. */
    private void count() {
        Outbox.Standing standing = room.outbox().standing();
        chips.removeAll();
        chip("UNCERTAIN", standing.uncertain());
        chip("HELD", standing.held());
        chip("WAITING", standing.waiting() + standing.scheduled());
        chip("SENDING", -1);
        oldest.setText(
                standing.oldest() == null
                        ? Texts.text("communication.outbox.none-late")
                        : Texts.text("communication.outbox.oldest", room.times().relative(standing.oldest())));
        showLanes(standing.lanes());
    }

    private void chip(String of, long count) {
        Span number = new Span(count < 0 ? "" : String.valueOf(count));
        number.addClassName("crm-n");
        NativeButton chip = new NativeButton("", click -> {
            state = of;
            look();
        });
        chip.add(new Span(Texts.text("communication.outbox.state." + of.toLowerCase(Locale.ROOT))), number);
        chip.setId("state-" + of.toLowerCase(Locale.ROOT));
        chip.addClassName("crm-chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(of.equals(state)));
        chips.add(chip);
    }

    private void append() {
        List<Outbox.Row> slice = room.outbox().rows(state, last, SLICE);
        slice.forEach(row -> rows.add(new OutboxLine(room, row, this::look)));
        last = slice.isEmpty() ? last : Long.valueOf(slice.get(slice.size() - 1).id());
        more.setVisible(slice.size() == SLICE);
    }

    private void showLanes(List<Outbox.Lane> all) {
        lanes.removeAll();
        lanes.addClassName("outbox-lanes");
        all.forEach(lane -> lanes.add(lane(lane)));
        if (all.isEmpty()) {
            lanes.add(new Span(Texts.text("communication.lanes.none")));
        }
    }

    private Div lane(Outbox.Lane lane) {
        boolean well = lane.state().equals("CLOSED");
        Badge badge = new Badge(
                Texts.text("communication.lane." + lane.state().toLowerCase(Locale.ROOT)),
                well ? Badge.Tone.GOOD : Badge.Tone.BAD,
                well ? "check" : "unplug");
        Span name = new Span(lane.lane());
        name.addClassName("crm-title");
        Span since = new Span(
                Texts.text("communication.lane.since", lane.node(), room.times().relative(lane.since())));
        since.addClassNames("crm-quiet", "crm-small");
        since.setTitle(room.times().exact(lane.since()));
        Div line = new Div(name, badge, since);
        if (lane.detail() != null) {
            line.add(new Span(lane.detail()));
        }
        line.addClassNames("crm-row", "crm-wrap");
        return line;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        news = room.ticker().beat(event.getUI(), this::count);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        news.remove();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("communication.outbox");
    }
}
