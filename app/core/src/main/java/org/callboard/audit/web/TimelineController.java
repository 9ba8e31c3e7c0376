package org.callboard.audit.web;

import java.util.Set;
import java.util.UUID;
import org.callboard.audit.Timeline;
import org.callboard.kernel.Lit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to every object's timeline; the rights are the object's own. */
@RestController
@Lit("api")
class TimelineController {

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
        return timeline.of(SubjectPath.subject("timeline", objects, id), kinds, before, size);
    }
}
