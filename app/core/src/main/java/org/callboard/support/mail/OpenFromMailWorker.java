package org.callboard.support.mail;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.MessageView;
import org.callboard.communication.Threads;
import org.callboard.customer.KnownAddresses;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.records.HouseRecords;
import org.callboard.support.Tickets;
import org.callboard.support.ticket.TicketNews;
import org.callboard.support.ticket.WordRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes a ticket of a mail that begins a conversation; the conversation is about it from now on. The same mail is one
 * ticket, and a conversation that is about a ticket already stays that ticket's.
 */
@Component
class OpenFromMailWorker implements Worker {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 10_000;

    private final HouseMail mail;
    private final ObjectProvider<Threads> threads;
    private final KnownAddresses addresses;
    private final HouseRecords records;
    private final WordRows words;
    private final Clock clock;

    OpenFromMailWorker(
            HouseMail mail,
            ObjectProvider<Threads> threads,
            KnownAddresses addresses,
            HouseRecords records,
            WordRows words,
            Clock clock) {
        this.mail = mail;
        this.threads = threads;
        this.addresses = addresses;
        this.records = records;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return new Topic("support.open-from-mail");
    }

    @Override
    public Outcome work(Job job) {
        Optional<MessageView> came = mail.find(job.text("mailId"));
        came.ifPresent(message -> mail.asHouse(() -> open(message)));
        return Outcome.done();
    }

    private Void open(MessageView message) {
        boolean known = threads.getObject().open(message.threadId(), null, 1).subjects().stream()
                .anyMatch(subject -> subject.type().equals(Tickets.KIND));
        if (!known) {
            UUID ticket = records.create(Tickets.KIND, values(message));
            WordRows.Said said = new WordRows.Said(
                    Ids.next(), ticket, true, HouseMail.name(message), null, HouseMail.text(message), message.id());
            words.reply(said, null, clock.instant());
            threads.getObject().attach(message.threadId(), TicketNews.subject(ticket));
        }
        return null;
    }

    private Map<String, Object> values(MessageView message) {
        KnownAddresses.Known who = addresses.of(message.from().address());
        Map<String, Object> values = new HashMap<>();
        String subject = HouseMail.readable(message.subject());
        values.put("subject", subject.isBlank() ? "(no subject)" : cut(subject, LONGEST_SUBJECT));
        values.put("description", cut(HouseMail.text(message), LONGEST_TEXT));
        values.put("channel", "EMAIL");
        values.put("personId", who.personId() == null ? null : who.personId().toString());
        values.put("email", who.personId() == null ? message.from().address() : null);
        values.put("contactName", who.personId() == null ? name(message) : null);
        values.put("companyId", who.companyId() == null ? null : who.companyId().toString());
        values.values().removeIf(value -> value == null);
        return values;
    }

    private static String name(MessageView message) {
        String name = HouseMail.readable(message.from().name());
        return name.isBlank() ? null : cut(name, LONGEST_SUBJECT);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }
}
