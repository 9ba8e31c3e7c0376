package org.callboard.support.ticket;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.customer.KnownAddresses;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.engine.Sheltered;
import org.callboard.records.HouseRecords;
import org.callboard.records.RequestKeys;
import org.callboard.support.Tickets;
import org.callboard.support.TicketsOfCustomer;
import org.callboard.support.desk.QueueBook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptTicketsOfCustomer implements TicketsOfCustomer {

    private static final Viewer HOUSE = new Viewer("callboard", "Callboard", Set.of(Role.ADMIN), Set.of());
    private static final int MOST = 200;
    private static final int LONGEST_KEY = 120;

    private final OwnRows rows;
    private final TicketRows tickets;
    private final TicketTalk talk;
    private final Turns turns;
    private final HouseRecords records;
    private final RequestKeys keys;
    private final KnownAddresses addresses;
    private final QueueBook queues;
    private final People people;
    private final CurrentUser currentUser;
    private final TicketProcess process;

    KeptTicketsOfCustomer(
            OwnRows rows,
            TicketRows tickets,
            TicketTalk talk,
            Turns turns,
            HouseRecords records,
            RequestKeys keys,
            KnownAddresses addresses,
            QueueBook queues,
            People people,
            CurrentUser currentUser,
            TicketProcess process) {
        this.rows = rows;
        this.tickets = tickets;
        this.talk = talk;
        this.turns = turns;
        this.records = records;
        this.keys = keys;
        this.addresses = addresses;
        this.queues = queues;
        this.people = people;
        this.currentUser = currentUser;
        this.process = process;
    }

    @Override
    @Transactional(readOnly = true)
    public Tickets.Slice<OwnTicket> list(Customer who, String before, int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "A slice holds 1 to " + MOST + " tickets.");
        }
        List<OwnTicket> found = rows.list(who, PageKey.read(before), size + 1);
        return Tickets.Slice.of(found, size, last -> new PageKey(last.createdAt(), last.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public OwnTicket get(Customer who, UUID ticket) {
        OwnTicket found = found(who, ticket);
        return found.askedBy(asHouse(() -> rows.asker(found.id())));
    }

    private OwnTicket found(Customer who, UUID ticket) {
        return rows.find(who, ticket).orElseThrow(() -> new NotFound(Tickets.KIND, ticket));
    }

    @Override
    @Transactional
    @Sheltered
    public UUID open(Customer who, String subject, String description, String channel, String language, String key) {
        Map<String, Object> values = new HashMap<>();
        values.put("personId", who.personId().toString());
        values.put("companyId", rows.companyOf(who));
        Map<String, Object> all = said(values, subject, description, channel, language);
        return asHouse(() -> openOnce("customer " + who.personId(), all, key));
    }

    @Override
    @Transactional
    @Sheltered
    public UUID open(
            Requester who,
            String subject,
            String description,
            String channel,
            String language,
            String queue,
            String key) {
        if (who.email() == null || who.email().isBlank()) {
            throw new BadInput("email", "Say where we can answer.");
        }
        KnownAddresses.Known known = addresses.of(who.email().strip());
        Map<String, Object> values = new HashMap<>();
        values.put("personId", Objects.toString(known.personId(), null));
        values.put("companyId", Objects.toString(known.companyId(), null));
        values.put("queue", queue != null && queues.keys().contains(queue) ? queue : null);
        values.put("email", known.personId() == null ? who.email().strip() : null);
        values.put("contactName", known.personId() == null ? who.name() : null);
        Map<String, Object> all = said(values, subject, description, channel, language);
        String caller = "requester "
                + UUID.nameUUIDFromBytes(
                        who.email().strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return asHouse(() -> openOnce(caller, all, key));
    }

    private static Map<String, Object> said(
            Map<String, Object> values, String subject, String description, String channel, String language) {
        values.put("subject", subject);
        values.put("description", description);
        values.put("channel", channel);
        values.put("language", language);
        values.values().removeIf(value -> value == null);
        return values;
    }

    private UUID openOnce(String caller, Map<String, Object> values, String key) {
        if (key == null) {
            return records.create(Tickets.KIND, values);
        }
        if (key.length() > LONGEST_KEY) {
            throw new BadInput("Idempotency-Key", "At most " + LONGEST_KEY + " characters.");
        }
        // the id stands for the request alone; the ticket that it made is found by it
        UUID request = Ids.next();
        UUID first = keys.take(caller + " " + key, "ticket-of-customer", values, request)
                .orElse(request);
        return tickets.ofExternalId(first.toString()).orElseGet(() -> {
            values.put("externalId", first.toString());
            return records.create(Tickets.KIND, values);
        });
    }

    @Override
    @Transactional
    @Sheltered
    public UUID reply(Customer who, UUID ticket, String text) {
        String said = TicketTalk.text("text", text);
        TicketRow row = locked(who, ticket);
        UUID id = Ids.next();
        return asHouse(() -> {
            String name = records.get("person", who.personId()).title();
            talk.customerSaid(row, new WordRows.Said(id, row.id(), true, name, who.personId(), said, null), false);
            return id;
        });
    }

    @Override
    @Transactional
    @Sheltered
    public OwnTicket close(Customer who, UUID ticket) {
        TicketRow row = locked(who, ticket);
        return asHouse(() -> {
            if (turns.solve(row, "the customer needs nothing more")) {
                process.solved(row);
            }
            if (turns.close(tickets.lock(row.id()).orElseThrow())) {
                process.confirmed(row);
            }
            return get(who, row.id());
        });
    }

    private TicketRow locked(Customer who, UUID ticket) {
        UUID own = found(who, ticket).id();
        return tickets.lock(own).orElseThrow(() -> new NotFound(Tickets.KIND, ticket));
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwnWord> words(Customer who, UUID ticket) {
        return rows.words(found(who, ticket).id()).stream()
                .map(word -> word.fromCustomer() ? word : named(word))
                .toList();
    }

    /** Of a colleague the name, never the log-in. */
    private OwnWord named(OwnWord word) {
        String name = word.author() == null
                ? null
                : people.find(word.author()).map(Person::name).orElse(null);
        return new OwnWord(word.id(), word.text(), false, name, word.at());
    }

    private <T> T asHouse(Supplier<T> work) {
        return currentUser.actingFor(HOUSE, work);
    }
}
