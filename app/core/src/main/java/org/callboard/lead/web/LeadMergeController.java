package org.callboard.lead.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.callboard.lead.LeadDesk;
import org.callboard.records.MergeJson;
import org.callboard.records.Merges;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads that are one and the same become one, and can become several again; lookalikes that are not are told apart. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/leads")
class LeadMergeController {

    private static final String KIND = "lead";

    record Other(UUID id) {}

    private final Merges merges;
    private final LeadDesk desk;

    LeadMergeController(Merges merges, LeadDesk desk) {
        this.merges = merges;
        this.desk = desk;
    }

    /** What would be chosen, and what there is to choose from; nothing is merged. */
    @PostMapping("/merge/preview")
    @PreAuthorize(Who.CHANGES)
    MergeJson.Preview preview(@RequestBody MergeJson.Wish wish) {
        return MergeJson.Preview.of(merges.preview(KIND, wish.survivor(), wish.named()));
    }

    @PostMapping("/merge")
    @PreAuthorize(Who.CHANGES)
    MergeJson.Merged merge(@RequestBody MergeJson.Wish wish) {
        return new MergeJson.Merged(wish.chosen(), merges.merge(KIND, wish.chosen(), wish.named(), wish.values()));
    }

    @GetMapping("/{id}/merges")
    @PreAuthorize(Who.READS)
    Map<String, List<Merges.Merge>> merges(@PathVariable UUID id) {
        return Map.of("items", merges.of(KIND, id));
    }

    @PostMapping("/merges/{id}/undo")
    @PreAuthorize(Who.CHANGES)
    MergeJson.Parted undo(@PathVariable UUID id) {
        Merges.Merge merge = merges.get(id);
        if (!merge.kind().equals(KIND)) {
            throw new NotFound("merge", id);
        }
        return new MergeJson.Parted(merge.survivor(), merges.undo(id).kept());
    }

    /** Somebody looked and says: another person. */
    @PostMapping("/{id}/not-duplicates")
    @PreAuthorize(Who.CHANGES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void notTheSame(@PathVariable UUID id, @RequestBody Other other) {
        desk.notTheSame(id, other.id());
    }
}
