package org.callboard.decision.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.SubjectGuard;
import org.callboard.decision.DecisionRecord;
import org.callboard.decision.Decisions;
import org.callboard.decision.NearMiss;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to what rules judged about any object; who may see the object may see why. */
@RestController
@Lit("api")
class DecisionController {

    private static final Map<String, String> TYPES = Map.of(
            "leads", "lead",
            "companies", "company",
            "people", "person",
            "deals", "deal",
            "tickets", "ticket",
            "campaigns", "campaign");

    private final Decisions decisions;
    private final SubjectGuard guard;

    DecisionController(Decisions decisions, SubjectGuard guard) {
        this.decisions = decisions;
        this.guard = guard;
    }

    @GetMapping("/api/v1/{objects}/{id}/decisions")
    @PreAuthorize("isAuthenticated()")
    Page<DecisionRecord> decisions(
            @PathVariable String objects,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return decisions.about(seen(objects, id), new PageRequest(page, size, List.of()));
    }

    @GetMapping("/api/v1/{objects}/{id}/decisions/{decision}/near-misses")
    @PreAuthorize("isAuthenticated()")
    List<NearMiss> nearMisses(@PathVariable String objects, @PathVariable UUID id, @PathVariable UUID decision) {
        Subject subject = seen(objects, id);
        if (decisions.find(decision).filter(d -> d.subject().equals(subject)).isEmpty()) {
            throw new NotFound("decision", decision);
        }
        return decisions.nearMisses(decision);
    }

    private Subject seen(String objects, UUID id) {
        if (!TYPES.containsKey(objects)) {
            throw new NotFound("decision about", objects);
        }
        Subject subject = new Subject(TYPES.get(objects), id);
        guard.requireRead(subject);
        return subject;
    }
}
