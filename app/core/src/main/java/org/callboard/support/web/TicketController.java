package org.callboard.support.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.EntityTag;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.support.Level;
import org.callboard.support.ReplyDraft;
import org.callboard.support.Sla;
import org.callboard.support.TicketState;
import org.callboard.support.TicketView;
import org.callboard.support.Tickets;
import org.callboard.support.Word;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with one ticket, beside what can be done with any record. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/tickets/{id}")
class TicketController {

    /** @param internal whether it is a note for colleagues, which no customer sees */
    record Reply(
            String text,
            String html,
            boolean internal,
            List<UUID> files,
            TicketState then,
            UUID mailbox,
            Map<String, String> values) {}

    /** @param level {@code null} for the next one */
    record Escalation(Level level, String reason) {}

    record Solution(String solution) {}

    record Reason(String reason) {}

    record Split(String subject, List<UUID> replies) {}

    private final Tickets tickets;

    TicketController(Tickets tickets) {
        this.tickets = tickets;
    }

    @PostMapping("/replies")
    @PreAuthorize(Who.WORKS)
    ResponseEntity<Map<String, UUID>> reply(
            @PathVariable UUID id,
            @RequestBody Reply wish,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        UUID made = wish.internal()
                ? tickets.note(id, wish.text())
                : tickets.reply(
                        id,
                        new ReplyDraft(
                                wish.text(),
                                wish.html(),
                                wish.files(),
                                wish.then(),
                                wish.mailbox(),
                                wish.values(),
                                key));
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + id + "/words"))
                .body(Map.of("id", made));
    }

    /** Replies and notes, newest first. */
    @GetMapping("/words")
    @PreAuthorize(Who.READS)
    Tickets.Slice<Word> words(
            @PathVariable UUID id,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int size) {
        return tickets.words(id, before, size);
    }

    @GetMapping("/sla")
    @PreAuthorize(Who.READS)
    Sla sla(@PathVariable UUID id) {
        return tickets.get(id).sla();
    }

    @PostMapping("/escalate")
    @PreAuthorize(Who.WORKS)
    ResponseEntity<TicketView> escalate(@PathVariable UUID id, @RequestBody(required = false) Escalation wish) {
        return now(wish == null ? tickets.escalate(id, null, null) : tickets.escalate(id, wish.level(), wish.reason()));
    }

    @PostMapping("/solve")
    @PreAuthorize(Who.WORKS)
    ResponseEntity<TicketView> solve(@PathVariable UUID id, @RequestBody(required = false) Solution wish) {
        return now(tickets.solve(id, wish == null ? null : wish.solution()));
    }

    @PostMapping("/reopen")
    @PreAuthorize(Who.WORKS)
    ResponseEntity<TicketView> reopen(@PathVariable UUID id, @RequestBody(required = false) Reason wish) {
        return now(tickets.reopen(id, wish == null ? null : wish.reason()));
    }

    /** It waits for its customer. */
    @PostMapping("/wait")
    @PreAuthorize(Who.WORKS)
    ResponseEntity<TicketView> waitForCustomer(@PathVariable UUID id) {
        return now(tickets.waitForCustomer(id));
    }

    @PostMapping("/resume")
    @PreAuthorize(Who.WORKS)
    ResponseEntity<TicketView> resume(@PathVariable UUID id) {
        return now(tickets.resume(id));
    }

    @PostMapping("/close")
    @PreAuthorize(Who.WORKS)
    ResponseEntity<TicketView> close(@PathVariable UUID id) {
        return now(tickets.close(id));
    }

    @PostMapping("/split")
    @PreAuthorize(Who.WORKS)
    ResponseEntity<Map<String, UUID>> split(@PathVariable UUID id, @RequestBody Split wish) {
        if (wish.subject() == null || wish.subject().isBlank()) {
            throw new BadInput("subject", "Say what the new ticket is about.");
        }
        UUID made = tickets.split(id, wish.subject(), wish.replies());
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + made)).body(Map.of("id", made));
    }

    private static ResponseEntity<TicketView> now(TicketView ticket) {
        return ResponseEntity.ok().eTag(EntityTag.of(ticket.version())).body(ticket);
    }
}
