package org.callboard.presence.web;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.EntityTag;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.presence.Absence;
import org.callboard.presence.AbsenceDraft;
import org.callboard.presence.Absences;
import org.callboard.presence.Presence;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to absences and presence: one's own, and for managers everybody's. */
@RestController
@Lit("api")
@RequestMapping("/api/v1")
@PreAuthorize(AbsenceController.STAFF)
class AbsenceController {

    static final String STAFF = "hasAnyRole('sales-rep', 'sales-manager', 'support-agent', 'support-manager',"
            + " 'marketer', 'analyst', 'admin')";

    private static final int MOST_ASKED = 200;

    record Wish(String username, Instant from, Instant until, String standIn, String note) {

        AbsenceDraft draft() {
            return new AbsenceDraft(username, from, until, standIn, note);
        }
    }

    private final Absences absences;
    private final Presence presence;
    private final CurrentUser currentUser;

    AbsenceController(Absences absences, Presence presence, CurrentUser currentUser) {
        this.absences = absences;
        this.presence = presence;
        this.currentUser = currentUser;
    }

    /** @param username whose; {@code *} is everybody, nothing is oneself */
    @GetMapping("/absences")
    Map<String, List<Absence>> coming(
            @RequestParam(required = false) String username, @RequestParam(defaultValue = "100") int limit) {
        String whose = username == null ? currentUser.viewer().username() : username;
        return Map.of("items", absences.coming(whose.equals("*") ? null : whose, limit));
    }

    @PostMapping("/absences")
    ResponseEntity<Absence> add(@RequestBody Wish wish) {
        Absence added = absences.add(wish.draft());
        return ResponseEntity.created(URI.create("/api/v1/absences/" + added.id()))
                .eTag(EntityTag.of(added.version()))
                .body(added);
    }

    @PutMapping("/absences/{id}")
    ResponseEntity<Absence> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Wish wish) {
        Absence changed = absences.change(
                id, EntityTag.seen(ifMatch, () -> absences.get(id).version()), wish.draft());
        return ResponseEntity.ok().eTag(EntityTag.of(changed.version())).body(changed);
    }

    @DeleteMapping("/absences/{id}")
    ResponseEntity<Void> end(@PathVariable UUID id) {
        absences.end(id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/absences/{id}/hand-over")
    Absences.Handed handOver(@PathVariable UUID id) {
        return absences.handOver(id);
    }

    @GetMapping("/presence")
    Map<String, Presence.State> presence(@RequestParam String usernames) {
        List<String> asked = Arrays.stream(usernames.split(","))
                .map(String::strip)
                .distinct()
                .toList();
        if (asked.size() > MOST_ASKED) {
            throw new BadInput("usernames", "Ask for at most " + MOST_ASKED + " people.");
        }
        return presence.of(asked);
    }
}
