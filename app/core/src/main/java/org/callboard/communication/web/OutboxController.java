package org.callboard.communication.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.Outbox;
import org.callboard.kernel.Lit;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors to what has not left yet. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/messages")
class OutboxController {

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    /** How many wait, and how providers are. */
    @GetMapping("/outbox")
    @PreAuthorize(Who.ADMIN)
    Outbox.Standing standing() {
        return outbox.standing();
    }

    @GetMapping("/outbox/rows")
    @PreAuthorize(Who.ADMIN)
    Map<String, List<Outbox.Row>> rows(
            @RequestParam(defaultValue = "WAITING") String state,
            @RequestParam(required = false) Long after,
            @RequestParam(defaultValue = "50") int size) {
        return Map.of("items", outbox.rows(state, after, size));
    }

    /** What the caller wrote and has not left. */
    @GetMapping("/outbox/mine")
    @PreAuthorize(Who.READS)
    Map<String, List<Outbox.Row>> mine(
            @RequestParam(required = false) Long after, @RequestParam(defaultValue = "50") int size) {
        return Map.of("items", outbox.mine(after, size));
    }

    /** Somebody asked, and it arrived. */
    @PostMapping("/{id}/arrived")
    @PreAuthorize(Who.WRITES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void arrived(@PathVariable UUID id) {
        outbox.arrived(id);
    }

    @PostMapping("/{id}/send-again")
    @PreAuthorize(Who.WRITES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendAgain(@PathVariable UUID id) {
        outbox.sendAgain(id);
    }
}
