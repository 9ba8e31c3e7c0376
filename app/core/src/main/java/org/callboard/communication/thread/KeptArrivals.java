package org.callboard.communication.thread;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.communication.Arrivals;
import org.callboard.communication.Direction;
import org.callboard.communication.MessageState;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptArrivals implements Arrivals {

    private final MessageRows rows;
    private final NewMessageRows fresh;
    private final ThreadRows threads;
    private final ThreadSubjects subjects;
    private final Related related;
    private final StateLog states;
    private final Clock clock;

    KeptArrivals(
            MessageRows rows,
            NewMessageRows fresh,
            ThreadRows threads,
            ThreadSubjects subjects,
            Related related,
            StateLog states,
            Clock clock) {
        this.rows = rows;
        this.fresh = fresh;
        this.threads = threads;
        this.subjects = subjects;
        this.related = related;
        this.states = states;
        this.clock = clock;
    }

    /** Of two that bring the same message at once one rolls back, with the thread that it began. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> keep(Arrived message) {
        if (rows.has(message.mailbox(), message.messageId())) {
            return Optional.empty();
        }
        UUID id = message.id() == null ? Ids.next() : message.id();
        UUID thread = message.thread() == null ? begin(message) : message.thread();
        NewMessage kept = new NewMessage(
                row(id, thread, message),
                message.to(),
                message.cc(),
                List.of(),
                message.text(),
                message.html(),
                message.attachments(),
                null,
                null,
                null);
        if (!fresh.add(kept)) {
            throw new Composer.SameMessage();
        }
        threads.joined(kept.row(), !message.attachments().isEmpty());
        Set<Subject> about = new LinkedHashSet<>();
        message.about().forEach(one -> about.addAll(related.to(one, List.of())));
        about.addAll(related.to(null, List.of(message.from())));
        subjects.add(thread, about);
        states.add(id, MessageState.RECEIVED, clock.instant(), message.trouble());
        answered(message);
        return Optional.of(id);
    }

    /** Whatever it answers has been replied to; machines' answers do not count. */
    private void answered(Arrived message) {
        if (message.autoSubmitted() || message.inReplyTo() == null) {
            return;
        }
        rows.byMessageId(message.inReplyTo())
                .ifPresent(answered -> states.add(answered, MessageState.REPLIED, clock.instant(), null));
    }

    private UUID begin(Arrived message) {
        UUID thread = Ids.next();
        threads.add(
                thread,
                message.subject(),
                Words.who(List.of(message.from())),
                message.channel(),
                message.mailbox(),
                message.about().isEmpty() ? null : message.about().get(0),
                null,
                message.at() == null ? clock.instant() : message.at());
        return thread;
    }

    private MessageRow row(UUID id, UUID thread, Arrived message) {
        Instant now = clock.instant();
        Instant at = message.at() == null || message.at().isAfter(now) ? now : message.at();
        return new MessageRow(
                id,
                thread,
                message.channel(),
                Direction.IN,
                message.mailbox(),
                message.from().address(),
                message.from().name(),
                message.subject(),
                Words.snippet(message.text()),
                message.messageId(),
                message.inReplyTo(),
                message.references(),
                message.about().isEmpty() ? null : message.about().get(0),
                at.truncatedTo(ChronoUnit.MICROS),
                MessageState.RECEIVED,
                null,
                null,
                false,
                null,
                null,
                null,
                message.rawFileId(),
                message.autoSubmitted(),
                message.trouble());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> threadOf(UUID mailbox, List<String> references) {
        return references.isEmpty() ? Optional.empty() : rows.threadOf(mailbox, references);
    }
}
