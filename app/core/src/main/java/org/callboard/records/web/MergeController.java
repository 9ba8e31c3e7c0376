package org.callboard.records.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Lit;
import org.callboard.kernel.NotFound;
import org.callboard.records.MergeJson;
import org.callboard.records.Merges;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Merges by REST, the same for every kind of record; {@link RecordDoors} opens the doors. */
@RestController
@Lit("api")
@PreAuthorize("isAuthenticated()")
class MergeController {

    private final Merges merges;
    private final DoorKinds kinds;

    MergeController(Merges merges, DoorKinds kinds) {
        this.merges = merges;
        this.kinds = kinds;
    }

    /** What would be chosen, and what there is to choose from; nothing is merged. */
    @PreAuthorize("isAuthenticated()")
    MergeJson.Preview preview(HttpServletRequest request, @RequestBody MergeJson.Wish wish) {
        return MergeJson.Preview.of(merges.preview(kinds.of(request).name(), wish.survivor(), wish.named()));
    }

    @PreAuthorize("isAuthenticated()")
    MergeJson.Merged merge(HttpServletRequest request, @RequestBody MergeJson.Wish wish) {
        String kind = kinds.of(request).name();
        return new MergeJson.Merged(wish.chosen(), merges.merge(kind, wish.chosen(), wish.named(), wish.values()));
    }

    /** Merges that a record survived, newest first. */
    @PreAuthorize("isAuthenticated()")
    Map<String, List<Merges.Merge>> merges(HttpServletRequest request, @PathVariable UUID id) {
        return Map.of("items", merges.of(kinds.of(request).name(), id));
    }

    @PreAuthorize("isAuthenticated()")
    MergeJson.Parted undo(HttpServletRequest request, @PathVariable UUID id) {
        Merges.Merge merge = merges.get(id);
        if (!merge.kind().equals(kinds.of(request).name())) {
            throw new NotFound("merge", id);
        }
        return new MergeJson.Parted(merge.survivor(), merges.undo(id).kept());
    }
}
