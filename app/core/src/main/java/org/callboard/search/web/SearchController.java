package org.callboard.search.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.Lit;
import org.callboard.search.Hit;
import org.callboard.search.Search;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search as you type, over everything that has a name. */
@RestController
@Lit("api")
class SearchController {

    private static final String PEOPLE = "hasAnyRole('sales-rep', 'sales-manager', 'marketer', 'analyst', 'admin',"
            + " 'support-agent', 'support-manager')";

    /**
     * @param detail the same as the subtitle, for callers of the first version
     * @param why what fitted: email, phone, name, text, merged, similar
     * @param similar the spelling that it was found by when nothing fitted as typed
     */
    record Found(
            String type,
            UUID id,
            String title,
            String subtitle,
            String badge,
            String detail,
            String why,
            String similar) {

        static Found of(Hit hit) {
            return new Found(
                    hit.subject().type(),
                    hit.subject().id(),
                    hit.title(),
                    hit.subtitle(),
                    hit.badge(),
                    hit.subtitle(),
                    hit.why().name().toLowerCase(Locale.ROOT),
                    hit.similar());
        }
    }

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/api/v1/search")
    @PreAuthorize(PEOPLE)
    Map<String, List<Found>> search(
            @RequestParam String q,
            @RequestParam(defaultValue = "") Set<String> kinds,
            @RequestParam(defaultValue = "10") int limit) {
        return Map.of(
                "items", search.find(q, kinds, limit).stream().map(Found::of).toList());
    }
}
