package org.callboard.audit.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.audit.Timeline;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to every object's timeline; the rights are the object's own. */
@RestController
@Lit("api")
class TimelineController {

    private static final Map<String, String> TYPES = Map.of(
            "leads", "lead",
            "companies", "company",
            "people", "person",
            "deals", "deal",
            "tickets", "ticket",
            "campaigns", "campaign");

    private final Timeline timeline;

    TimelineController(Timeline timeline) {
        this.timeline = timeline;
    }

    @GetMapping("/api/v1/{objects}/{id}/timeline")
    @PreAuthorize("isAuthenticated()")
    Timeline.Slice timeline(
            @PathVariable String objects,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<String> kinds,
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") int size) {
        if (!TYPES.containsKey(objects)) {
            throw new NotFound("timeline of", objects);
        }
        return timeline.of(new Subject(TYPES.get(objects), id), kinds, before, size);
    }
}
