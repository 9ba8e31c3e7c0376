package org.callboard.support.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Subject;
import org.callboard.support.TicketLine;
import org.callboard.support.Tickets;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a ticket has to do with other tickets, with those who watch it, and with its customer. */
@RestController
@Lit("api")
@RequestMapping("/api/v1")
class TicketTiesController {

    record Link(String kind) {}

    private final Tickets tickets;

    TicketTiesController(Tickets tickets) {
        this.tickets = tickets;
    }

    @GetMapping("/tickets/{id}/links")
    @PreAuthorize(Who.READS)
    Map<String, List<Tickets.Linked>> links(@PathVariable UUID id) {
        return Map.of("items", tickets.links(id));
    }

    @PutMapping("/tickets/{id}/links/{other}")
    @PreAuthorize(Who.WORKS)
    Map<String, List<Tickets.Linked>> link(@PathVariable UUID id, @PathVariable UUID other, @RequestBody Link wish) {
        tickets.link(id, other, wish.kind());
        return links(id);
    }

    @DeleteMapping("/tickets/{id}/links/{other}")
    @PreAuthorize(Who.WORKS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable UUID id, @PathVariable UUID other) {
        tickets.unlink(id, other);
    }

    @GetMapping("/tickets/{id}/watchers")
    @PreAuthorize(Who.READS)
    Map<String, List<String>> watchers(@PathVariable UUID id) {
        return Map.of("items", tickets.watchers(id));
    }

    @PutMapping("/tickets/{id}/watchers/{username}")
    @PreAuthorize(Who.READS)
    Map<String, List<String>> watch(@PathVariable UUID id, @PathVariable String username) {
        tickets.watch(id, username);
        return watchers(id);
    }

    @DeleteMapping("/tickets/{id}/watchers/{username}")
    @PreAuthorize(Who.READS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unwatch(@PathVariable UUID id, @PathVariable String username) {
        tickets.unwatch(id, username);
    }

    /** Whoever sees the customer sees that there are tickets. */
    @GetMapping("/companies/{id}/tickets")
    @PreAuthorize("isAuthenticated()")
    Tickets.Slice<TicketLine> ofCompany(
            @PathVariable UUID id,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int size) {
        return tickets.of(new Subject("company", id), before, size);
    }

    @GetMapping("/people/{id}/tickets")
    @PreAuthorize("isAuthenticated()")
    Tickets.Slice<TicketLine> ofPerson(
            @PathVariable UUID id,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int size) {
        return tickets.of(new Subject("person", id), before, size);
    }
}
