package org.callboard.audit.web;

import java.util.Set;
import java.util.UUID;
import org.callboard.access.DayOrMoment;
import org.callboard.access.SubjectPath;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineFilter;
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

    /** @param from, to a day like 2026-11-24 (whole, UTC) or a moment like 2026-11-24T09:30:00Z */
    @GetMapping("/api/v1/{objects}/{id}/timeline")
    @PreAuthorize("isAuthenticated()")
    Timeline.Slice timeline(
            @PathVariable String objects,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<String> kinds,
            @RequestParam(required = false) String person,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") int size) {
        TimelineFilter filter =
                new TimelineFilter(kinds, person, DayOrMoment.start("from", from), DayOrMoment.end("to", to));
        return timeline.of(SubjectPath.subject("timeline", objects, id), filter, before, size);
    }
}
