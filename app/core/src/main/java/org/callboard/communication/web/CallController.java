package org.callboard.communication.web;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.callboard.access.EntityTag;
import org.callboard.communication.Call;
import org.callboard.communication.CallDraft;
import org.callboard.communication.CallOutcome;
import org.callboard.communication.Calls;
import org.callboard.communication.Direction;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Subject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doors to calls. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/calls")
class CallController {

    /** @param about {@code {type, id}} */
    record Wish(
            Direction direction,
            String number,
            MessageWish.About about,
            UUID personId,
            Instant startedAt,
            Integer seconds,
            CallOutcome outcome,
            String note,
            String recording) {

        CallDraft draft() {
            if (about != null && (about.type() == null || about.id() == null)) {
                throw new BadInput("about", "Give type and id, like {\"type\": \"deal\", \"id\": \"…\"}.");
            }
            Subject subject = about == null ? null : new Subject(about.type(), about.id());
            return new CallDraft(direction, number, subject, personId, startedAt, seconds, outcome, note, recording);
        }
    }

    private final Calls calls;

    CallController(Calls calls) {
        this.calls = calls;
    }

    /** About a subject, or the caller's own; newest first. */
    @GetMapping
    @PreAuthorize(Who.READS)
    Calls.Slice list(
            @RequestParam(required = false) String about,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int size) {
        return calls.of(Subjects.read("about", about), before, size);
    }

    @PostMapping
    @PreAuthorize(Who.WRITES)
    ResponseEntity<Call> log(
            @RequestBody Wish wish, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Call call = calls.log(wish.draft(), key);
        return ResponseEntity.created(URI.create("/api/v1/calls/" + call.id()))
                .eTag(EntityTag.of(call.version()))
                .body(call);
    }

    @GetMapping("/{id}")
    @PreAuthorize(Who.READS)
    ResponseEntity<Call> read(@PathVariable UUID id) {
        Call call = calls.get(id);
        return ResponseEntity.ok().eTag(EntityTag.of(call.version())).body(call);
    }

    /** Outcome, note, and what else is known later; what is not given stays. */
    @PatchMapping("/{id}")
    @PreAuthorize(Who.WRITES)
    ResponseEntity<Call> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Wish wish) {
        long seen = EntityTag.seen(ifMatch, () -> calls.get(id).version());
        Call call = calls.change(id, seen, wish.draft());
        return ResponseEntity.ok().eTag(EntityTag.of(call.version())).body(call);
    }
}
