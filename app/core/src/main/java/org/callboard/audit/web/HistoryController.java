package org.callboard.audit.web;

import java.util.UUID;
import org.callboard.access.EntityTag;
import org.callboard.access.SubjectPath;
import org.callboard.audit.FieldHistory;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Subject;
import org.springframework.http.HttpHeaders;
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

/** The door to what every object's fields were; the rights are the object's own. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/{objects}/{id}/history")
class HistoryController {

    /** @param field whose value before the change comes back */
    record Wish(String field) {}

    private final FieldHistory history;

    HistoryController(FieldHistory history) {
        this.history = history;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    FieldHistory.Slice history(
            @PathVariable String objects,
            @PathVariable UUID id,
            @RequestParam(required = false) String field,
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") int size) {
        return history.of(SubjectPath.subject("history", objects, id), field, before, size);
    }

    /** The answer's ETag is the object's version since. */
    @PostMapping("/{key}/restore")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Void> restore(
            @PathVariable String objects,
            @PathVariable UUID id,
            @PathVariable long key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Wish wish) {
        Subject subject = SubjectPath.subject("history", objects, id);
        long seen = EntityTag.seen(ifMatch, HistoryController::refuseAny);
        long version = history.restore(subject, key, wish.field(), seen);
        return ResponseEntity.noContent().eTag(EntityTag.of(version)).build();
    }

    /** An old value on top of one that nobody has looked at is what nobody wants. */
    private static long refuseAny() {
        throw new BadInput(HttpHeaders.IF_MATCH, "Send the ETag of what you read; an old value comes back onto it.");
    }
}
