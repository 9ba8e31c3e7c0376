package org.callboard.communication.phone;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.Arrivals;
import org.callboard.communication.Channel;
import org.callboard.communication.Deliveries;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MessageState;
import org.callboard.communication.mailbox.MailboxBook;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts text messages that came into the conversation with their number, with the person whose it is; a no stops all that
 * would follow.
 */
@Service
class TextArrivals {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_NAME = 200;

    private final Arrivals arrivals;
    private final Deliveries deliveries;
    private final PhoneRows rows;
    private final Numbers numbers;
    private final PhoneOwners owners;
    private final MailboxBook mailboxes;
    private final Clock clock;

    TextArrivals(
            Arrivals arrivals,
            Deliveries deliveries,
            PhoneRows rows,
            Numbers numbers,
            PhoneOwners owners,
            MailboxBook mailboxes,
            Clock clock) {
        this.arrivals = arrivals;
        this.deliveries = deliveries;
        this.rows = rows;
        this.numbers = numbers;
        this.owners = owners;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** @param id by which the provider names it; what has none is kept each time */
    record Text(String provider, String id, Channel channel, String from, String to, String name, String text) {}

    /** @return empty when it was kept before, or comes from no number */
    @Transactional
    Optional<UUID> receive(Text text) {
        String from = numbers.read(text.from());
        String id = text.id() == null || text.id().isBlank() ? Ids.next().toString() : text.id();
        if (from == null || id.length() > LONGEST_NAME || !rows.isNew(text.provider(), id, clock.instant())) {
            return Optional.empty();
        }
        Optional<PhoneRows.Last> last = rows.last(text.channel(), from);
        Optional<Subject> owner = owners.of(from);
        Optional<UUID> kept = arrivals.keep(arrived(text, from, id, last, owner));
        StopWord.of(text.text()).ifPresent(word -> heed(word, text.channel(), from, last));
        return kept;
    }

    private Arrivals.Arrived arrived(
            Text text, String from, String id, Optional<PhoneRows.Last> last, Optional<Subject> owner) {
        String words = plain(text.text());
        String answered = last.map(PhoneRows.Last::messageId).orElse(null);
        String to = numbers.read(text.to());
        return new Arrivals.Arrived(
                null,
                last.map(PhoneRows.Last::thread).orElse(null),
                text.channel(),
                home(last),
                new Address(from, name(text.name()), person(owner)),
                to == null ? List.of() : List.of(Address.of(to)),
                List.of(),
                "",
                words,
                null,
                owner.map(List::of).orElse(List.of()),
                "<" + id.replaceAll("[^A-Za-z0-9._-]", "") + "@" + text.provider() + ">",
                answered,
                answered == null ? List.of() : List.of(answered),
                clock.instant(),
                null,
                false,
                null,
                List.of());
    }

    private static UUID person(Optional<Subject> owner) {
        return owner.filter(one -> one.type().equals(PhoneOwners.PERSON))
                .map(Subject::id)
                .orElse(null);
    }

    /** What comes from a stranger lies in the house's mailbox, where somebody looks. */
    private UUID home(Optional<PhoneRows.Last> last) {
        return last.isPresent() ? null : mailboxes.houses().map(Mailbox::id).orElse(null);
    }

    private void heed(StopWord word, Channel channel, String from, Optional<PhoneRows.Last> last) {
        if (word == StopWord.START) {
            rows.allow(channel, from);
            return;
        }
        deliveries.suppress(channel, from, null, StopWord.REASON);
        last.map(PhoneRows.Last::message)
                .ifPresent(message -> deliveries.report(message, MessageState.UNSUBSCRIBED, clock.instant(), null));
    }

    private static String plain(String text) {
        String plain = text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static String name(String said) {
        String name = said == null ? "" : said.replaceAll("\\p{Cntrl}", " ").strip();
        return name.isEmpty() ? null : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
