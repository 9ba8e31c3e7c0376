package org.callboard.lead.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.EntityTag;
import org.callboard.access.SortKeys;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.lead.CaptureLead;
import org.callboard.lead.LeadDesk;
import org.callboard.lead.LeadDirectory;
import org.callboard.lead.LeadDirectory.DuplicateCandidate;
import org.callboard.lead.LeadIntake;
import org.callboard.lead.LeadView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
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

/** The door to leads. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/leads")
class LeadsController {

    record Note(String text) {}

    private final LeadIntake intake;
    private final LeadDirectory directory;
    private final LeadDesk desk;
    private final LeadJson json;

    LeadsController(LeadIntake intake, LeadDirectory directory, LeadDesk desk, LeadJson json) {
        this.intake = intake;
        this.directory = directory;
        this.desk = desk;
        this.json = json;
    }

    @PostMapping
    @PreAuthorize(Who.BRINGS_IN)
    ResponseEntity<Map<String, UUID>> create(
            @RequestBody CaptureLead lead, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        UUID id = key == null ? intake.capture(lead) : intake.captureOnce(key, lead);
        return ResponseEntity.created(URI.create("/api/v1/leads/" + id)).body(Map.of("id", id));
    }

    @GetMapping
    @PreAuthorize(Who.READS)
    Page<LeadView> find(
            @RequestParam MultiValueMap<String, String> filter,
            @SortKeys({"name", "company", "score", "createdAt", "changedAt", "status", "owner", "custom.*"})
                    PageRequest page) {
        return directory.find(LeadFilter.query(filter), page);
    }

    @GetMapping("/{id}")
    @PreAuthorize(Who.READS)
    ResponseEntity<Map<String, Object>> read(@PathVariable UUID id) {
        return answer(directory.get(id));
    }

    /** JSON merge patch: what is missing stays, {@code null} clears. */
    @PatchMapping("/{id}")
    @PreAuthorize(Who.CHANGES)
    ResponseEntity<Map<String, Object>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Map<String, Object> changes) {
        long seen = EntityTag.seen(ifMatch, () -> directory.get(id).version());
        return answer(desk.change(id, seen, changes, Map.of()));
    }

    @GetMapping("/{id}/duplicates")
    @PreAuthorize(Who.READS)
    Map<String, List<DuplicateCandidate>> duplicates(@PathVariable UUID id) {
        return Map.of("items", directory.duplicatesOf(id));
    }

    @PostMapping("/{id}/notes")
    @PreAuthorize(Who.CHANGES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(@PathVariable UUID id, @RequestBody Note note) {
        desk.note(id, note.text());
    }

    private ResponseEntity<Map<String, Object>> answer(LeadView lead) {
        return ResponseEntity.ok().eTag(EntityTag.of(lead.version())).body(json.of(lead));
    }
}
