package org.callboard.analytics.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.analytics.Changes;
import org.callboard.analytics.ChangesQuery;
import org.callboard.analytics.Days;
import org.callboard.analytics.ListedDeal;
import org.callboard.analytics.PipelineChanges;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What moved between two nights. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/forecast")
@PreAuthorize("isAuthenticated()")
class ChangesController {

    private static final Set<String> OWN =
            Set.of("from", "to", "closingFrom", "closingTo", "begin", "end", "sum", "page", "size", "sort");

    private final PipelineChanges changes;

    ChangesController(PipelineChanges changes) {
        this.changes = changes;
    }

    @GetMapping("/changes")
    @PreAuthorize("isAuthenticated()")
    Changes changes(@RequestParam MultiValueMap<String, String> params) {
        return changes.of(query(params));
    }

    /** The deals of one band. */
    @GetMapping("/changes/deals")
    @PreAuthorize("isAuthenticated()")
    Page<ListedDeal> deals(@RequestParam MultiValueMap<String, String> params, PageRequest page) {
        return changes.deals(
                query(params),
                Written.word("begin", params.getFirst("begin"), Changes.Begin.class, null),
                Written.word("end", params.getFirst("end"), Changes.End.class, null),
                params.getFirst("sum"),
                page);
    }

    /** Nights that are kept, the newest first. */
    @GetMapping("/nights")
    @PreAuthorize("isAuthenticated()")
    Map<String, List<LocalDate>> nights(@RequestParam(defaultValue = "100") int limit) {
        return Map.of("items", changes.nights(limit));
    }

    private static ChangesQuery query(MultiValueMap<String, String> params) {
        LocalDate closingFrom = Written.day("closingFrom", params.getFirst("closingFrom"));
        LocalDate closingTo = Written.day("closingTo", params.getFirst("closingTo"));
        Days closing = closingFrom == null && closingTo == null ? null : new Days(closingFrom, closingTo);
        return new ChangesQuery(
                Written.day("from", params.getFirst("from")),
                Written.day("to", params.getFirst("to")),
                closing,
                FilterParams.filter(params, OWN));
    }
}
