package org.callboard.ui.support;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.support.ReplyDraft;
import org.callboard.support.Sla;
import org.callboard.support.TicketState;
import org.callboard.support.TicketView;
import org.callboard.support.Tickets;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Toast;

/** In the middle: what was said about the ticket, and where one answers. */
class TalkPane extends Section {

    private final transient SupportRoom room;
    private final transient Runnable changed;
    private final transient Runnable next;
    private final TicketHead head;
    private final LookersLine lookers;
    private final Words words;
    private final AnswerBox box;
    private final transient TicketActs acts;
    private transient TicketView ticket;

    TalkPane(SupportRoom room, Runnable changed, Runnable next, Runnable closed, Runnable customer) {
        this.room = room;
        this.changed = changed;
        this.next = next;
        lookers = new LookersLine(room);
        words = new Words(room);
        box = new AnswerBox(room, this::send, this::keepNote);
        acts = new TicketActs(room, this::ticket, this::again, this::left, box::insert);
        head = new TicketHead(room, acts, closed, customer);
        addClassNames("thread-pane", "desk-talk");
        getElement().setAttribute("aria-label", Texts.text("support.talk"));
        close();
    }

    final void close() {
        leave();
        ticket = null;
        removeAll();
        add(new EmptyState("message-square", Texts.text("support.choose"), Texts.text("support.choose.text")));
    }

    /** @throws NotFound when it is out of sight */
    void open(UUID id) {
        TicketView opened = room.tickets().get(id);
        if (ticket == null || !ticket.id().equals(opened.id())) {
            leave();
            box.keepOf(opened);
        }
        removeAll();
        Div foot = new Div(lookers, box);
        foot.addClassName("desk-foot");
        add(head, words, foot);
        show(opened);
        words.show(opened);
        look();
    }

    private void show(TicketView now) {
        ticket = now;
        head.show(now);
        box.allow(now);
    }

    Optional<TicketView> ticket() {
        return Optional.ofNullable(ticket);
    }

    /** What became of it meanwhile; what one types stays. */
    void beat() {
        if (ticket != null) {
            try {
                TicketView now = room.tickets().get(ticket.id());
                if (differs(now)) {
                    show(now);
                }
                words.show(now);
                look();
            } catch (NotFound outOfSight) {
                close();
            }
        }
    }

    /** What is left changes all the time, and ticks by itself. */
    private boolean differs(TicketView now) {
        return now.version() != ticket.version()
                || now.state() != ticket.state()
                || !standing(now.sla()).equals(standing(ticket.sla()));
    }

    private static List<Boolean> standing(Sla sla) {
        return sla == null ? List.of() : List.of(sla.breached(), sla.near());
    }

    private void look() {
        lookers.look(subject(), box.isWriting());
    }

    void leave() {
        if (ticket != null) {
            room.lookers().leave(subject());
        }
    }

    private Subject subject() {
        return new Subject(Tickets.KIND, ticket.id());
    }

    void write(boolean note) {
        if (ticket != null) {
            box.begin(note);
            look();
        }
    }

    private void send(ReplyDraft draft) {
        UUID id = ticket.id();
        String number = ticket.number();
        room.tickets().reply(id, draft);
        box.done();
        Toast.done(Texts.text("support.sent." + draft.then(), number));
        if (draft.then() == TicketState.OPEN) {
            again();
        } else {
            left();
        }
    }

    /** Nothing is left to do with it: the next one comes. */
    private void left() {
        changed.run();
        next.run();
    }

    TicketActs acts() {
        return acts;
    }

    private void keepNote(String text) {
        room.tickets().note(ticket.id(), text);
        box.done();
        Toast.done(Texts.text("support.noted"));
        again();
    }

    final void again() {
        show(room.tickets().get(ticket.id()));
        words.show(ticket);
        changed.run();
    }
}
