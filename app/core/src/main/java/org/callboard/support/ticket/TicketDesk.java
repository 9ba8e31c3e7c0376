package org.callboard.support.ticket;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.Sheltered;
import org.callboard.records.Records;
import org.callboard.support.Level;
import org.callboard.support.ReplyDraft;
import org.callboard.support.TicketDraft;
import org.callboard.support.TicketLine;
import org.callboard.support.TicketState;
import org.callboard.support.TicketView;
import org.callboard.support.Tickets;
import org.callboard.support.Word;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people of the house do with tickets. */
@Service
class TicketDesk implements Tickets {

    private static final int MOST = 200;
    private static final int LONGEST_REASON = 1_000;

    private final TicketGate gate;
    private final TicketTalk talk;
    private final Turns turns;
    private final Together together;
    private final WordRows words;
    private final CustomerTickets ofCustomers;
    private final Lines lines;
    private final Records records;
    private final SubjectGuard guard;
    private final ObjectProvider<Processes> processes;

    TicketDesk(
            TicketGate gate,
            TicketTalk talk,
            Turns turns,
            Together together,
            WordRows words,
            CustomerTickets ofCustomers,
            Lines lines,
            Records records,
            SubjectGuard guard,
            ObjectProvider<Processes> processes) {
        this.gate = gate;
        this.talk = talk;
        this.turns = turns;
        this.together = together;
        this.words = words;
        this.ofCustomers = ofCustomers;
        this.lines = lines;
        this.records = records;
        this.guard = guard;
        this.processes = processes;
    }

    @Override
    @Transactional(readOnly = true)
    public TicketView get(UUID ticket) {
        return lines.view(gate.read(ticket));
    }

    @Override
    @Transactional
    @Sheltered
    public UUID open(TicketDraft draft) {
        return records.create(KIND, draft.values());
    }

    @Override
    @Transactional
    @Sheltered
    public UUID reply(UUID ticket, ReplyDraft draft) {
        return talk.reply(ticket, draft);
    }

    @Override
    @Transactional
    public UUID note(UUID ticket, String text) {
        return talk.note(ticket, text);
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<Word> words(UUID ticket, String before, int size) {
        requireSize(size);
        List<Word> found = words.slice(gate.read(ticket).id(), PageKey.read(before), size + 1);
        boolean more = found.size() > size;
        List<Word> items = more ? found.subList(0, size) : found;
        Word last = more ? items.get(size - 1) : null;
        return new Slice<>(items, last == null ? null : new PageKey(last.at(), last.id()).toString());
    }

    @Override
    @Transactional
    @Sheltered
    public TicketView escalate(UUID ticket, Level to, String reason) {
        TicketRow row = gate.lockToChange(ticket);
        requireUnderWay(row);
        if (row.level() == Level.SUPERVISOR || to != null && to.compareTo(row.level()) <= 0) {
            throw new Conflict("It stands at the " + row.level().words() + " already. Say a level above.");
        }
        Level next = to == null ? row.level().next() : to;
        turns.climb(row, next, reason(reason));
        turns.goOn(row);
        Map<String, Object> climbed = Map.of("climbedTo", next.name());
        processes.getObject().announce("support.escalation-requested", row.id().toString(), climbed);
        return again(row);
    }

    @Override
    @Transactional
    @Sheltered
    public TicketView waitForCustomer(UUID ticket) {
        return act(ticket, row -> {
            if (!turns.waitForCustomer(row)) {
                throw new Conflict("Only an open ticket waits for its customer; this one is "
                        + row.state().words() + ".");
            }
            processes.getObject().announce("support.customer-asked", row.id().toString(), Map.of());
        });
    }

    @Override
    @Transactional
    @Sheltered
    public TicketView resume(UUID ticket) {
        return act(ticket, row -> {
            if (!turns.goOn(row)) {
                throw new Conflict("Only a ticket that waits for its customer goes on; this one is "
                        + row.state().words() + ".");
            }
            processes.getObject().announce("support.work-resumed", row.id().toString(), Map.of());
        });
    }

    @Override
    @Transactional
    @Sheltered
    public TicketView solve(UUID ticket, String solution) {
        return act(ticket, row -> {
            requireUnderWay(row);
            turns.solve(row, reason(solution));
            processes.getObject().announce("support.ticket-solved", row.id().toString(), Map.of());
        });
    }

    @Override
    @Transactional
    @Sheltered
    public TicketView reopen(UUID ticket, String reason) {
        return act(ticket, row -> {
            boolean closed = row.state() == TicketState.CLOSED;
            if (!turns.reopen(row, reason(reason))) {
                throw new Conflict(
                        "It is " + row.state().words() + " already; only what is solved or closed is reopened.");
            }
            String key = row.id().toString();
            if (closed) {
                processes.getObject().announce("support.closed-ticket-reopened", key, Map.of());
            } else {
                processes.getObject().announce("support.ticket-reopened", key, Map.of());
            }
        });
    }

    @Override
    @Transactional
    @Sheltered
    public TicketView close(UUID ticket) {
        return act(ticket, row -> {
            if (!turns.close(row)) {
                throw new Conflict("Only what is solved is closed; this one is "
                        + row.state().words() + ".");
            }
            processes
                    .getObject()
                    .announce("support.solution-confirmed", row.id().toString(), Map.of());
        });
    }

    @Override
    @Transactional
    public TicketView assign(UUID ticket, String username) {
        TicketRow row = gate.lockToChange(ticket);
        records.assign(KIND, List.of(row.id()), username);
        return again(row);
    }

    @Override
    @Transactional
    @Sheltered
    public UUID split(UUID ticket, String subject, List<UUID> replies) {
        return together.split(gate.lockToChange(ticket), subject, replies);
    }

    @Override
    @Transactional
    public void link(UUID ticket, UUID other, String kind) {
        together.link(gate.lockToChange(ticket), gate.read(other), kind);
    }

    @Override
    @Transactional
    public void unlink(UUID ticket, UUID other) {
        together.unlink(gate.lockToChange(ticket), gate.read(other));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Linked> links(UUID ticket) {
        return together.links(gate.read(ticket));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> watchers(UUID ticket) {
        return together.watchers(gate.read(ticket));
    }

    @Override
    @Transactional
    public void watch(UUID ticket, String username) {
        together.watch(gate.read(ticket), username);
    }

    @Override
    @Transactional
    public void unwatch(UUID ticket, String username) {
        together.unwatch(gate.read(ticket), username);
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<TicketLine> of(Subject customer, String before, int size) {
        requireSize(size);
        guard.requireRead(customer);
        return ofCustomers.lines(customer, before, size);
    }

    private TicketView act(UUID ticket, Consumer<TicketRow> act) {
        TicketRow row = gate.lockToChange(ticket);
        act.accept(row);
        return again(row);
    }

    /** Whoever acted sees what came of it, also when it went out of their sight with that. */
    private TicketView again(TicketRow row) {
        return lines.view(together.again(row.id()));
    }

    private static void requireUnderWay(TicketRow row) {
        if (!row.state().isUnderWay()) {
            throw new Conflict("The ticket is " + row.state().words() + "; reopen it first.");
        }
    }

    private static void requireSize(int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "A slice holds 1 to " + MOST + ".");
        }
    }

    private static String reason(String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new BadInput("reason", "At most " + LONGEST_REASON + " characters; write a note for more.");
        }
        return reason == null ? null : reason.replace('\u0000', ' ').strip();
    }
}
