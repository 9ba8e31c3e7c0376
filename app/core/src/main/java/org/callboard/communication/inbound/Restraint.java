package org.callboard.communication.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mails that come too thick, or answer machines with machines, are kept like all others, but begin nothing. */
@Component
class Restraint {

    private static final Duration LATELY = Duration.ofHours(1);

    private final ReceivedRows rows;
    private final InboxSettings settings;
    private final Clock clock;

    Restraint(ReceivedRows rows, InboxSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asked before the mail is written down. @return why it begins nothing; empty when it may */
    Optional<String> of(UUID mailbox, String sender) {
        Instant since = clock.instant().minus(LATELY);
        if (rows.ofSender(mailbox, sender, since, settings.perSender()) >= settings.perSender()) {
            return Optional.of("More than " + settings.perSender() + " mails an hour come from this address.");
        }
        if (rows.ofMailbox(mailbox, since, settings.perMailbox()) >= settings.perMailbox()) {
            return Optional.of("More than " + settings.perMailbox() + " mails an hour come to this mailbox.");
        }
        if (rows.answersTo(sender, since, settings.answers()) >= settings.answers()) {
            return Optional.of("This address got " + settings.answers() + " automatic messages within the hour.");
        }
        return Optional.empty();
    }
}
