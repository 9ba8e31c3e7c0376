package org.callboard.lead.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.lead.Behaviours;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where websites and mailers tell what leads do. */
@RestController
@Lit("api")
class EventsController {

    /** @param at ISO 8601 with an offset; missing means now */
    record Event(String type, UUID leadId, String email, String at, Map<String, String> attributes) {}

    private final Behaviours behaviours;

    EventsController(Behaviours behaviours) {
        this.behaviours = behaviours;
    }

    /** Answers the lead it was attached to, {@code null} when nobody has that e-mail yet. */
    @PostMapping("/api/v1/events")
    @PreAuthorize(Who.BRINGS_IN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, UUID> record(
            @RequestBody Event event, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return Collections.singletonMap(
                "leadId",
                behaviours.recordOnce(
                        key, event.type(), event.leadId(), event.email(), time(event.at()), event.attributes()));
    }

    private static Instant time(String at) {
        try {
            return at == null ? null : OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException notATime) {
            throw new BadInput("at", "Expected a time like 2026-03-01T09:30:00Z.");
        }
    }
}
