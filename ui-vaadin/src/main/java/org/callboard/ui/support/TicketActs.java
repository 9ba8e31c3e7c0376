package org.callboard.ui.support;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callboard.support.TicketState;
import org.callboard.support.TicketView;
import org.callboard.ui.record.AssignDialog;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** What one does with the ticket that is open, beside answering; a refusal is told, and nothing moves. */
class TicketActs {

    private final SupportRoom room;
    private final Supplier<Optional<TicketView>> open;
    private final Runnable again;
    private final Runnable left;
    private final Consumer<String> insert;

    /**
     * @param again shows how it stands now
     * @param left goes on to the next one
     * @param insert takes words for the answer
     */
    TicketActs(
            SupportRoom room,
            Supplier<Optional<TicketView>> open,
            Runnable again,
            Runnable left,
            Consumer<String> insert) {
        this.room = room;
        this.open = open;
        this.again = again;
        this.left = left;
        this.insert = insert;
    }

    void solve() {
        with(ticket -> {
            room.tickets().solve(ticket.id(), null);
            Toast.done(
                    Texts.text("support.solved", ticket.number()),
                    () -> Attempt.to(() -> {
                        room.tickets().reopen(ticket.id(), Texts.text("support.undone"));
                        again.run();
                    }));
            left.run();
        });
    }

    void reopen() {
        open.get()
                .ifPresent(ticket -> new ReasonDialog(
                                Texts.text("support.act.reopen"),
                                null,
                                (level, reason) -> act(() -> room.tickets().reopen(ticket.id(), reason)))
                        .open());
    }

    void pause() {
        with(ticket -> {
            if (ticket.state() == TicketState.WAITING) {
                room.tickets().resume(ticket.id());
            } else {
                room.tickets().waitForCustomer(ticket.id());
            }
            again.run();
        });
    }

    void escalate() {
        open.get()
                .ifPresent(ticket -> new ReasonDialog(
                                Texts.text("support.act.escalate"),
                                ticket.level(),
                                (level, reason) -> act(() -> room.tickets().escalate(ticket.id(), level, reason)))
                        .open());
    }

    void assign() {
        open.get()
                .ifPresent(ticket -> new AssignDialog(
                                room.people(),
                                username -> act(() -> room.tickets().assign(ticket.id(), username)))
                        .open());
    }

    void canned() {
        open.get().ifPresent(ticket -> new CannedDialog(room, ticket.id(), insert).open());
    }

    void macro() {
        open.get()
                .ifPresent(ticket -> new MacroDialog(
                                room.macros(),
                                macro -> act(() -> {
                                    room.macros()
                                            .run(
                                                    ticket.id(),
                                                    macro.id(),
                                                    UUID.randomUUID().toString());
                                    Toast.done(Texts.text("support.macro.done", macro.name()));
                                }))
                        .open());
    }

    private void with(Consumer<TicketView> does) {
        open.get().ifPresent(ticket -> Attempt.to(() -> does.accept(ticket)));
    }

    private void act(Runnable does) {
        Attempt.to(() -> {
            does.run();
            again.run();
        });
    }
}
