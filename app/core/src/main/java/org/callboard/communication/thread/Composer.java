package org.callboard.communication.thread;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Direction;
import org.callboard.communication.MessageState;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Ids;
import org.springframework.stereotype.Component;

/** Writes a message down, into its conversation and into the out tray: all of it or nothing, in the caller's transaction. */
@Component
class Composer {

    private static final int MOST_REFERENCES = 20;

    private final NewMessageRows rows;
    private final ThreadRows threads;
    private final ThreadSubjects subjects;
    private final Related related;
    private final StateLog states;
    private final OutTray tray;
    private final Follows follows;
    private final Clock clock;

    Composer(
            NewMessageRows rows,
            ThreadRows threads,
            ThreadSubjects subjects,
            Related related,
            StateLog states,
            OutTray tray,
            Follows follows,
            Clock clock) {
        this.rows = rows;
        this.threads = threads;
        this.subjects = subjects;
        this.related = related;
        this.states = states;
        this.tray = tray;
        this.follows = follows;
        this.clock = clock;
    }

    /**
     * By which a request or a step is the same.
     *
     * @param author {@code null} for the house
     */
    record Origin(String author, String requestKey, byte[] requestHash, String stepKey, Integer release, Cause cause) {}

    UUID write(Checked message, Origin origin) {
        UUID id = Ids.next();
        UUID thread = message.answered() == null
                ? begin(message, origin)
                : message.answered().threadId();
        NewMessage fresh = new NewMessage(
                row(id, thread, message, origin),
                message.to(),
                message.cc(),
                message.bcc(),
                message.text(),
                message.html(),
                message.attachments(),
                origin.requestKey(),
                origin.requestHash(),
                origin.cause());
        if (!rows.add(fresh)) {
            throw new SameMessage();
        }
        threads.joined(fresh.row(), !message.attachments().isEmpty());
        subjects.add(thread, related.to(message.about(), others(message)));
        tray.lay(
                id,
                message.channel(),
                fresh.row().mailboxId(),
                others(message).stream()
                        .map(one -> Words.key(message.channel(), one.address()))
                        .collect(Collectors.toSet()),
                message.dueAt());
        if (message.channel() == Channel.EMAIL) {
            follows.lay(id, others(message), message.purpose(), message.html(), message.track());
        }
        if (message.channel() == Channel.IN_APP) {
            threads.given(thread, others(message).get(0).address(), origin.author() != null);
        }
        states.add(id, MessageState.QUEUED, clock.instant(), null);
        return id;
    }

    /** Another request or step at the same moment wrote it; roll back and look again. */
    static class SameMessage extends RuntimeException {}

    private UUID begin(Checked message, Origin origin) {
        UUID thread = Ids.next();
        threads.add(
                thread,
                message.subject(),
                Words.who(message.to()),
                message.channel(),
                message.mailbox() == null ? null : message.mailbox().id(),
                message.about(),
                origin.author(),
                clock.instant());
        return thread;
    }

    private MessageRow row(UUID id, UUID thread, Checked message, Origin origin) {
        MessageRow answered = message.answered();
        return new MessageRow(
                id,
                thread,
                message.channel(),
                Direction.OUT,
                message.mailbox() == null ? null : message.mailbox().id(),
                message.from().address(),
                message.from().name(),
                message.subject(),
                Words.snippet(message.text()),
                messageId(id, message),
                answered == null ? null : answered.messageId(),
                references(answered),
                message.about(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                MessageState.QUEUED,
                origin.author(),
                message.purpose(),
                message.answers(),
                origin.stepKey(),
                message.template(),
                origin.release(),
                null,
                origin.author() == null,
                null);
    }

    /** The same at every attempt: by it a server or an archive knows whether it has the message. */
    private static String messageId(UUID id, Checked message) {
        String domain =
                message.channel() == Channel.EMAIL ? Words.domain(message.from().address()) : "callboard";
        return "<" + id + "@" + domain + ">";
    }

    /** The first and the latest ones, where there are many: as mail programs do. */
    private static List<String> references(MessageRow answered) {
        if (answered == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>(answered.references());
        all.remove(answered.messageId());
        all.add(answered.messageId());
        while (all.size() > MOST_REFERENCES) {
            all.remove(1);
        }
        return all;
    }

    private static List<Address> others(Checked message) {
        return Stream.of(message.to(), message.cc(), message.bcc())
                .flatMap(List::stream)
                .toList();
    }
}
