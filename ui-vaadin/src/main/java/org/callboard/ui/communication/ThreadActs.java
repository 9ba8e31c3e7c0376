package org.callboard.ui.communication;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadState;
import org.callboard.ui.record.AssignDialog;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** What a person does with a conversation as a whole, each with a way back. */
class ThreadActs {

    private final CommunicationRoom room;
    private final Consumer<ThreadLine> changed;

    /** @param changed hears the conversation as it stands now, also after it was taken back */
    ThreadActs(CommunicationRoom room, Consumer<ThreadLine> changed) {
        this.room = room;
        this.changed = changed;
    }

    void assign(ThreadLine line) {
        if (room.mayWrite()) {
            new AssignDialog(room.people(), username -> assign(line, username)).open();
        }
    }

    private void assign(ThreadLine line, String username) {
        String who = new OwnerNames(room.people()).of(username);
        act(
                line,
                id -> room.threads().assign(id, username),
                Texts.text("communication.assigned", who),
                id -> room.threads().assign(id, line.assignee()));
    }

    void snooze(ThreadLine line) {
        if (room.mayWrite()) {
            new LaterDialog(
                            room.times(),
                            Texts.text("communication.snooze.title"),
                            Texts.text("communication.snooze.it"),
                            until -> snooze(line, until))
                    .open();
        }
    }

    private void snooze(ThreadLine line, Instant until) {
        act(
                line,
                id -> room.threads().snooze(id, until),
                Texts.text("communication.snoozed", room.times().exact(until)),
                id -> asBefore(line));
    }

    /** Done, or open again when it was. */
    void turn(ThreadLine line) {
        boolean open = line.state() != ThreadState.DONE;
        act(
                line,
                id -> open ? room.threads().done(id) : room.threads().reopen(id),
                Texts.text(open ? "communication.done" : "communication.reopened"),
                id -> asBefore(line));
    }

    void unread(ThreadLine line) {
        act(
                line,
                id -> room.threads().markRead(id, line.unread()),
                Texts.text(line.unread() ? "communication.marked.read" : "communication.marked.unread"),
                id -> room.threads().markRead(id, !line.unread()));
    }

    private ThreadLine asBefore(ThreadLine line) {
        return switch (line.state()) {
            case OPEN -> room.threads().reopen(line.id());
            case SNOOZED -> room.threads().snooze(line.id(), line.snoozedUntil());
            case DONE -> room.threads().done(line.id());
        };
    }

    private void act(ThreadLine line, Function<UUID, ThreadLine> act, String done, Function<UUID, ThreadLine> back) {
        if (!room.mayWrite()) {
            return;
        }
        Attempt.to(() -> {
            ThreadLine now = act.apply(line.id());
            Toast.done(done, () -> Attempt.to(() -> changed.accept(back.apply(line.id()))));
            changed.accept(now);
        });
    }
}
