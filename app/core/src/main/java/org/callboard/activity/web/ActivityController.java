package org.callboard.activity.web;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.DayOrMoment;
import org.callboard.access.EntityTag;
import org.callboard.access.SubjectPath;
import org.callboard.activity.Activities;
import org.callboard.activity.Activity;
import org.callboard.activity.ActivityDraft;
import org.callboard.activity.ActivityQuery;
import org.callboard.kernel.Lit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door to what people do about any object; the rights are the object's own. */
@RestController
@Lit("api")
@RequestMapping("/api/v1")
class ActivityController {

    private static final String REQUEST_KEY = "Idempotency-Key";

    private final Activities activities;
    private final DraftReader drafts;

    ActivityController(Activities activities, DraftReader drafts) {
        this.activities = activities;
        this.drafts = drafts;
    }

    @PostMapping("/{objects}/{id}/activities")
    @PreAuthorize(Staff.WORKS)
    ResponseEntity<Activity> add(
            @PathVariable String objects,
            @PathVariable UUID id,
            @RequestBody ActivityDraft draft,
            @RequestHeader(name = REQUEST_KEY, required = false) String requestKey) {
        Activity added = activities.add(SubjectPath.subject("activities", objects, id), draft, requestKey);
        return ResponseEntity.created(URI.create("/api/v1/activities/" + added.id()))
                .eTag(EntityTag.of(added.version()))
                .body(added);
    }

    /**
     * @param kinds note, call, meeting, todo; none for all
     * @param from, to a day like 2026-11-24 (whole, UTC) or a moment like 2026-11-24T09:30:00Z
     */
    @GetMapping("/{objects}/{id}/activities")
    @PreAuthorize(Staff.READS)
    Activities.Slice list(
            @PathVariable String objects,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<String> kinds,
            @RequestParam(required = false) String person,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int size) {
        ActivityQuery query = new ActivityQuery(
                        Set.of(), person, DayOrMoment.start("from", from), DayOrMoment.end("to", to))
                .ofKinds(kinds);
        return activities.of(SubjectPath.subject("activities", objects, id), query, before, size);
    }

    @GetMapping("/activities/{id}")
    @PreAuthorize(Staff.READS)
    ResponseEntity<Activity> get(@PathVariable UUID id) {
        return answer(activities.get(id));
    }

    /** Changes what is named; what is missing stays, {@code null} clears. */
    @PatchMapping("/activities/{id}")
    @PreAuthorize(Staff.WORKS)
    ResponseEntity<Activity> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, Object> changes) {
        Activity current = activities.get(id);
        long seen = EntityTag.seen(ifMatch, current::version);
        return answer(activities.change(id, seen, drafts.changed(current, changes)));
    }

    @DeleteMapping("/activities/{id}")
    @PreAuthorize(Staff.WORKS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        activities.delete(id);
    }

    private static ResponseEntity<Activity> answer(Activity activity) {
        return ResponseEntity.ok().eTag(EntityTag.of(activity.version())).body(activity);
    }
}
