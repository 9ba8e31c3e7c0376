package org.callboard.customer.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.SortKeys;
import org.callboard.access.SubjectPath;
import org.callboard.customer.consent.Consents;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors to what people and leads allow. */
@RestController
@Lit("api")
@RequestMapping("/api/v1")
class ConsentsController {

    private final Consents consents;

    ConsentsController(Consents consents) {
        this.consents = consents;
    }

    @GetMapping("/consents/purposes")
    @PreAuthorize(Who.READS)
    Map<String, List<Consents.Purpose>> purposes() {
        return Map.of("items", consents.purposes());
    }

    /** How it stands for each channel and purpose. */
    @GetMapping("/{objects:people|leads}/{id}/consents")
    @PreAuthorize(Who.READS)
    Map<String, List<Consents.Standing>> of(@PathVariable String objects, @PathVariable UUID id) {
        return Map.of("items", consents.of(subject(objects, id)));
    }

    /** Everything that was said, newest first. */
    @GetMapping("/{objects:people|leads}/{id}/consents/said")
    @PreAuthorize(Who.READS)
    Page<Consents.Said> said(@PathVariable String objects, @PathVariable UUID id, @SortKeys({}) PageRequest page) {
        return consents.said(subject(objects, id), page);
    }

    @PostMapping("/{objects:people|leads}/{id}/consents")
    @PreAuthorize(Who.CHANGES)
    @ResponseStatus(HttpStatus.CREATED)
    Consents.Said record(@PathVariable String objects, @PathVariable UUID id, @RequestBody Consents.Draft draft) {
        return consents.record(subject(objects, id), draft);
    }

    /** Whether a message may be sent now, and why. */
    @GetMapping("/{objects:people|leads}/{id}/consents/may-contact")
    @PreAuthorize(Who.READS)
    Consents.Answer mayContact(
            @PathVariable String objects,
            @PathVariable UUID id,
            @RequestParam Consents.Channel channel,
            @RequestParam String purpose) {
        consents.of(subject(objects, id));
        return consents.mayContact(subject(objects, id), channel, purpose);
    }

    @GetMapping("/{objects:people|leads}/{id}/consents/proof")
    @PreAuthorize(Who.READS)
    ResponseEntity<byte[]> proof(@PathVariable String objects, @PathVariable UUID id) throws IOException {
        var csv = new java.io.ByteArrayOutputStream();
        consents.proof(subject(objects, id), csv);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consents.csv\"")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(csv.toByteArray());
    }

    private static Subject subject(String objects, UUID id) {
        return SubjectPath.subject("consents", objects, id);
    }
}
