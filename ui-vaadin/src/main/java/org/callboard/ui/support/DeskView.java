package org.callboard.ui.support;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.kernel.NotFound;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Keys;
import org.callboard.ui.widgets.Toast;

/** The agent's desk: the queue, the conversation and the customer; one at a time on a phone. */
@Route("desk/:ticket?")
@RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN})
@StyleSheet("context://crm/communication.css")
@StyleSheet("context://crm/support.css")
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SupportRoom room;
    private final QueuePane queue;
    private final TalkPane talk;
    private final CustomerPane customer;
    private final AwayLine away;
    private final transient List<Registration> listening = new ArrayList<>();

    DeskView(SupportRoom room) {
        this.room = room;
        queue = new QueuePane(room, this::open);
        talk = new TalkPane(room, this::changed, this::next, this::close, () -> stand("customer"));
        customer = new CustomerPane(room, this::open, () -> stand("talk"));
        away = new AwayLine(room.lanes());
        H1 title = new H1(getPageTitle());
        title.addClassName("crm-unseen");
        addClassName("desk");
        add(title, away, queue, talk, customer, keys());
        stand("queue");
    }

    private Keys keys() {
        return new Keys()
                .on("j", () -> queue.move(1))
                .on("k", () -> queue.move(-1))
                .on("Enter", () -> queue.selected().ifPresent(this::open))
                .on("o", () -> queue.selected().ifPresent(this::open))
                .on("Escape", this::close)
                .on("g", this::next)
                .on("/", queue::focusFilter)
                .writing("r", () -> talk.write(false))
                .writing("n", () -> talk.write(true))
                .on("e", talk.acts()::solve)
                .on("w", talk.acts()::pause)
                .on("x", talk.acts()::escalate)
                .on("a", talk.acts()::assign)
                .on("i", talk.acts()::canned)
                .on("m", talk.acts()::macro)
                .on("l", customer::focusRelated);
    }

    private void open(UUID ticket) {
        try {
            talk.open(ticket);
            customer.show(talk.ticket().orElseThrow());
            queue.select(ticket);
            stand("talk");
            UI.getCurrent().getPage().getHistory().replaceState(null, "desk/" + ticket);
        } catch (NotFound outOfSight) {
            Toast.failed(Texts.text("support.gone"));
            queue.lookAgain();
        }
    }

    /** Something was done with the ticket that is open. */
    private void changed() {
        queue.lookAgain();
        talk.ticket().ifPresent(customer::show);
    }

    /** The next one by itself: whoever has answered wants to go on. */
    private void next() {
        Attempt.to(() -> {
            UUID after = talk.ticket().map(ticket -> ticket.id()).orElse(null);
            Optional<UUID> next = room.queues().next(after);
            queue.lookAgain();
            next.ifPresentOrElse(this::open, () -> {
                close();
                Toast.done(Texts.text("support.nothing-left"));
            });
        });
    }

    private void close() {
        talk.close();
        customer.clear();
        stand("queue");
        UI.getCurrent().getPage().getHistory().replaceState(null, "desk");
    }

    /** Which part a phone shows. */
    private void stand(String part) {
        getElement().setAttribute("data-part", part);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("ticket").flatMap(DeskView::id).ifPresent(this::open);
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening.add(room.ticker().beat(event.getUI(), this::beat));
        listening.add(room.news().listen(event.getUI(), news -> beat()));
    }

    private void beat() {
        away.look();
        queue.lookForNews();
        talk.beat();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        listening.forEach(Registration::remove);
        listening.clear();
        talk.leave();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("support.desk");
    }
}
