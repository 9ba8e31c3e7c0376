package org.callboard.communication.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.Arrivals;
import org.callboard.communication.Channel;
import org.callboard.communication.MessageView.Attachment;
import org.callboard.communication.Threads;
import org.callboard.communication.mime.ReadMail;
import org.callboard.communication.thread.MessageRow;
import org.callboard.communication.thread.MessageRows;
import org.callboard.communication.thread.Words;
import org.callboard.files.HouseFiles;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Sheltered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a mail down with all that follows of it: one transaction, so it is there whole, once, or not yet. */
@Component
class MailKeeping {

    private static final Duration LATE = Duration.ofDays(1);

    private final FetchingRows fetching;
    private final ReceivedRows received;
    private final MailIdentity identity;
    private final Arrivals arrivals;
    private final MessageRows messages;
    private final Conversations conversations;
    private final Acquaintances acquaintances;
    private final Bounces bounces;
    private final Restraint restraint;
    private final Beginnings beginnings;
    private final HouseFiles files;
    private final Clock clock;

    MailKeeping(
            FetchingRows fetching,
            ReceivedRows received,
            MailIdentity identity,
            Arrivals arrivals,
            MessageRows messages,
            Conversations conversations,
            Acquaintances acquaintances,
            Bounces bounces,
            Restraint restraint,
            Beginnings beginnings,
            HouseFiles files,
            Clock clock) {
        this.fetching = fetching;
        this.received = received;
        this.identity = identity;
        this.arrivals = arrivals;
        this.messages = messages;
        this.conversations = conversations;
        this.acquaintances = acquaintances;
        this.bounces = bounces;
        this.restraint = restraint;
        this.beginnings = beginnings;
        this.files = files;
        this.clock = clock;
    }

    /** Goes past a mail that is known. */
    @Transactional
    public void pass(Fetched fetched) {
        advance(fetched);
    }

    @Transactional(readOnly = true)
    public boolean knows(Fetched fetched, ReadMail mail, byte[] fingerprint) {
        return identity.of(fetched, mail, fingerprint).isEmpty();
    }

    /** @return whether it is new */
    @Sheltered
    @Transactional
    public boolean keep(Fetched fetched, ReadMail mail, byte[] fingerprint, MailTaking.Stored stored) {
        advance(fetched);
        Optional<String> messageId = identity.of(fetched, mail, fingerprint);
        messageId.ifPresent(id -> Causes.within(Cause.house("communication"), () -> {
            write(fetched, mail, fingerprint, stored, id);
            return null;
        }));
        return messageId.isPresent();
    }

    private void advance(Fetched fetched) {
        if (!fetching.advance(fetched.mailbox().id(), fetched.node(), fetched.uidValidity(), fetched.uid())) {
            throw new Fetcher.LostTurn();
        }
    }

    /** What the house knows of a mail. @param reported the message of ours that it tells of. @param flood why it begins nothing */
    private record Seen(
            Acquaintances.Sender sender,
            Optional<MessageRow> reported,
            Conversations.Place place,
            Optional<String> flood) {

        /** Whether its sender is taken for whom they say in this conversation. */
        boolean trusted() {
            return !place.stranger() && reported.isEmpty();
        }

        boolean machine(ReadMail mail) {
            return mail.signs().automatic() || mail.report() != null || flood.isPresent();
        }
    }

    private void write(Fetched fetched, ReadMail mail, byte[] fingerprint, MailTaking.Stored stored, String messageId) {
        Seen seen = seen(fetched, mail);
        Beginnings.Before before = beginnings.before(seen.place().thread());
        UUID id = Ids.next();
        arrivals.keep(arrived(id, fetched, mail, stored, messageId, seen));
        UUID thread = messages.find(id).orElseThrow().threadId();
        Subject beside = new Subject(Threads.TYPE, thread);
        files.keep(stored.raw(), beside);
        stored.along().forEach(one -> files.keep(one.bytes(), beside));
        String replyTo = mail.replyTo() == null ? null : mail.replyTo().address();
        boolean stranger = seen.place().stranger();
        boolean bulk = mail.signs().bulk();
        received.add(
                id,
                fetched,
                new ReceivedRows.Details(key(mail.from()), fingerprint, replyTo, stranger, bulk),
                clock.instant());
        seen.reported().ifPresent(row -> bounces.tell(mail.report(), row));
        beginnings.after(new Beginnings.Came(fetched, mail, id, thread, before, seen.machine(mail)));
    }

    private Seen seen(Fetched fetched, ReadMail mail) {
        UUID mailbox = fetched.mailbox().id();
        Acquaintances.Sender sender = acquaintances.of(mail.from());
        Optional<MessageRow> reported = bounces.about(mail);
        Conversations.Place place = reported.filter(row -> mailbox.equals(row.mailboxId()))
                .map(row -> new Conversations.Place(row.threadId(), null, false))
                .orElseGet(() -> conversations.of(mailbox, mail, sender.personId()));
        return new Seen(sender, reported, place, restraint.of(mailbox, key(mail.from())));
    }

    private Arrivals.Arrived arrived(
            UUID id, Fetched fetched, ReadMail mail, MailTaking.Stored stored, String messageId, Seen seen) {
        return new Arrivals.Arrived(
                id,
                seen.place().thread(),
                Channel.EMAIL,
                fetched.mailbox().id(),
                seen.trusted() ? seen.sender().address() : mail.from(),
                mail.to(),
                mail.cc(),
                mail.subject(),
                mail.text(),
                mail.html(),
                seen.trusted() ? seen.sender().about() : List.of(),
                messageId,
                seen.place().answered(),
                mail.references(),
                at(fetched, mail),
                stored.raw().id(),
                seen.machine(mail),
                Troubles.of(fetched, mail, seen.place().stranger(), seen.flood()),
                stored.along().stream().map(MailKeeping::attachment).toList());
    }

    private static Attachment attachment(MailTaking.Along one) {
        return new Attachment(
                one.bytes().id(),
                one.bytes().name(),
                one.bytes().type(),
                one.bytes().size(),
                one.part().contentId(),
                one.part().inline());
    }

    /** What it says itself, as far as the server that had it agrees. */
    private Instant at(Fetched fetched, ReadMail mail) {
        Instant came = fetched.receivedAt() == null ? clock.instant() : fetched.receivedAt();
        Instant says = mail.date();
        return says == null || says.isAfter(came) || says.isBefore(came.minus(LATE)) ? came : says;
    }

    private static String key(Address from) {
        return Words.key(Channel.EMAIL, from.address());
    }
}
