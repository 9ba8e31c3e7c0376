package org.callboard.support.ticket;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Sheltered;
import org.callboard.records.Records;
import org.callboard.support.Level;
import org.callboard.support.ReplyDraft;
import org.callboard.support.TicketDraft;
import org.callboard.support.TicketLine;
import org.callboard.support.TicketView;
import org.callboard.support.Tickets;
import org.callboard.support.Word;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people of the house do with tickets. */
@Service
class TicketDesk implements Tickets {

    private final TicketGate gate;
    private final TicketTalk talk;
    private final DoorTurns turns;
    private final Together together;
    private final WordRows words;
    private final CustomerTickets ofCustomers;
    private final Lines lines;
    private final Records records;

    TicketDesk(
            TicketGate gate,
            TicketTalk talk,
            DoorTurns turns,
            Together together,
            WordRows words,
            CustomerTickets ofCustomers,
            Lines lines,
            Records records) {
        this.gate = gate;
        this.talk = talk;
        this.turns = turns;
        this.together = together;
        this.words = words;
        this.ofCustomers = ofCustomers;
        this.lines = lines;
        this.records = records;
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
        Lines.requireSize(size);
        List<Word> found = words.slice(gate.read(ticket).id(), PageKey.read(before), size + 1);
        return Slice.of(found, size, last -> new PageKey(last.at(), last.id()));
    }

    @Override
    @Transactional
    @Sheltered
    public TicketView escalate(UUID ticket, Level to, String reason) {
        return act(ticket, row -> turns.escalate(row, to, reason));
    }

    @Override
    @Transactional
    @Sheltered
    public TicketView waitForCustomer(UUID ticket) {
        return act(ticket, turns::waitForCustomer);
    }

    @Override
    @Transactional
    @Sheltered
    public TicketView resume(UUID ticket) {
        return act(ticket, turns::resume);
    }

    @Override
    @Transactional
    @Sheltered
    public TicketView solve(UUID ticket, String solution) {
        return act(ticket, row -> turns.solve(row, solution));
    }

    @Override
    @Transactional
    @Sheltered
    public TicketView reopen(UUID ticket, String reason) {
        return act(ticket, row -> turns.reopen(row, reason));
    }

    @Override
    @Transactional
    @Sheltered
    public TicketView close(UUID ticket) {
        return act(ticket, turns::close);
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
}
