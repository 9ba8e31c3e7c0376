package org.callboard.customer.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.SubjectPath;
import org.callboard.customer.Duplicates;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors to who may be the same. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/{objects:companies|people}")
class DuplicatesController {

    private static final int LONGEST = 320;

    private final Duplicates duplicates;

    DuplicatesController(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    /** Before one is created: who is there already? Parameters are fields of the record. */
    @GetMapping("/duplicates")
    @PreAuthorize(Who.READS)
    Map<String, List<Duplicates.Candidate>> like(
            @PathVariable String objects, @RequestParam Map<String, String> fields) {
        fields.forEach((field, value) -> {
            if (value.length() > LONGEST) {
                throw new BadInput(field, "Is too long: at most " + LONGEST + " characters.");
            }
        });
        return Map.of("items", duplicates.like(kind(objects), new HashMap<>(fields)));
    }

    @GetMapping("/{id}/duplicates")
    @PreAuthorize(Who.READS)
    Map<String, List<Duplicates.Candidate>> of(@PathVariable String objects, @PathVariable UUID id) {
        return Map.of("items", duplicates.of(kind(objects), id));
    }

    @PutMapping("/{id}/not-the-same/{other}")
    @PreAuthorize(Who.CHANGES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void notTheSame(@PathVariable String objects, @PathVariable UUID id, @PathVariable UUID other) {
        duplicates.notTheSame(kind(objects), id, other);
    }

    @DeleteMapping("/{id}/not-the-same/{other}")
    @PreAuthorize(Who.CHANGES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void maybeTheSame(@PathVariable String objects, @PathVariable UUID id, @PathVariable UUID other) {
        duplicates.maybeTheSame(kind(objects), id, other);
    }

    private static String kind(String objects) {
        return SubjectPath.subject("duplicates", objects, new UUID(0, 0)).type();
    }
}
