package org.callboard.support.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.access.People;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.records.Records;
import org.callboard.support.TicketDraft;
import org.callboard.support.TicketLine;
import org.callboard.support.Tickets;
import org.callboard.support.Tickets.Linked;
import org.springframework.stereotype.Component;

/** What tickets have to do with each other and with those who watch them; in the caller's transaction. */
@Component
class Together {

    private static final Set<String> KINDS = Set.of("RELATED", "CAUSED_BY", "DUPLICATE_OF");
    private static final int MOST_MOVED = 200;

    private final TicketRows rows;
    private final LinkRows links;
    private final WatcherRows watchers;
    private final WordRows words;
    private final TicketGate gate;
    private final TicketNews news;
    private final Lines lines;
    private final Records records;
    private final People people;
    private final Clock clock;

    Together(
            TicketRows rows,
            LinkRows links,
            WatcherRows watchers,
            WordRows words,
            TicketGate gate,
            TicketNews news,
            Lines lines,
            Records records,
            People people,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.watchers = watchers;
        this.words = words;
        this.gate = gate;
        this.news = news;
        this.lines = lines;
        this.records = records;
        this.people = people;
        this.clock = clock;
    }

    TicketRow again(UUID ticket) {
        return rows.living(ticket).orElseThrow();
    }

    void link(TicketRow ticket, TicketRow other, String kind) {
        if (kind == null || !KINDS.contains(kind)) {
            throw new BadInput("kind", "Say one of " + KINDS.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        if (ticket.id().equals(other.id())) {
            throw new BadInput("other", "A ticket is not linked to itself.");
        }
        links.put(ticket.id(), other.id(), kind, clock.instant());
        news.happened(
                ticket.id(),
                "ticket-linked",
                "Linked with " + other.number(),
                Map.of("other", other.id().toString()));
    }

    void unlink(TicketRow ticket, TicketRow other) {
        links.remove(ticket.id(), other.id());
        news.happened(ticket.id(), "ticket-unlinked", "No longer linked with " + other.number(), Map.of());
    }

    List<Linked> links(TicketRow ticket) {
        List<LinkRows.Linked> all = links.of(ticket.id());
        List<TicketRow> seen = rows.all(all.stream().map(LinkRows.Linked::other).toList()).stream()
                .filter(gate::sees)
                .toList();
        Map<UUID, TicketLine> byId =
                lines.of(seen).stream().collect(Collectors.toMap(TicketLine::id, Function.identity()));
        return all.stream()
                .filter(link -> byId.containsKey(link.other()))
                .map(link -> new Linked(link.kind(), byId.get(link.other())))
                .toList();
    }

    /** What moves was said about something else: it becomes a ticket of its own, of the same customer. */
    UUID split(TicketRow ticket, String subject, List<UUID> replies) {
        if (replies == null || replies.isEmpty() || replies.size() > MOST_MOVED) {
            throw new BadInput("replies", "Say which replies move: 1 to " + MOST_MOVED + " ids.");
        }
        TicketDraft draft = new TicketDraft(
                subject,
                "Split from " + ticket.number(),
                ticket.priority(),
                ticket.category(),
                ticket.queue(),
                ticket.channel(),
                ticket.language(),
                ticket.personId(),
                ticket.companyId(),
                ticket.productId());
        UUID made = records.create(Tickets.KIND, draft.values());
        if (words.moveReplies(ticket.id(), made, replies)
                != replies.stream().distinct().count()) {
            throw new BadInput("replies", "Some of them are no replies of this ticket.");
        }
        links.put(made, ticket.id(), "SPLIT_FROM", clock.instant());
        news.happened(ticket.id(), "ticket-split", "Split: " + subject, Map.of("other", made.toString()));
        return made;
    }

    List<String> watchers(TicketRow ticket) {
        return watchers.of(ticket.id());
    }

    void watch(TicketRow ticket, String username) {
        requireSelfOrChange(ticket, username);
        if (people.find(username).filter(person -> person.enabled()).isEmpty()) {
            throw new BadInput("username", "There is no colleague " + username + ".");
        }
        if (watchers.of(ticket.id()).size() >= WatcherRows.MOST) {
            throw new BadInput("username", "At most " + WatcherRows.MOST + " watch a ticket.");
        }
        watchers.add(ticket.id(), username, clock.instant());
    }

    void unwatch(TicketRow ticket, String username) {
        requireSelfOrChange(ticket, username);
        watchers.remove(ticket.id(), username);
    }

    /** Whoever sees it may watch it themselves; others are added by those who may change it. */
    private void requireSelfOrChange(TicketRow ticket, String username) {
        if (username == null || username.isBlank()) {
            throw new BadInput("username", "Say who.");
        }
        if (!username.equals(gate.viewer().username()) && !gate.mayChange(ticket)) {
            throw new Forbidden("You may watch " + ticket.number() + " yourself, but not let others watch it.");
        }
    }
}
