package org.callboard.analytics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.callboard.analytics.By;
import org.callboard.analytics.Days;
import org.callboard.analytics.Funnel;
import org.callboard.analytics.FunnelQuery;
import org.callboard.analytics.FunnelQuery.Basis;
import org.callboard.analytics.FunnelSlice;
import org.callboard.analytics.Funnels;
import org.callboard.analytics.ListedDeal;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far deals get, how long they wait, and where they get stuck; filtered as the list of deals is. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/funnel")
@PreAuthorize("isAuthenticated()")
class FunnelController {

    private static final int DAYS = 90;
    private static final Set<String> OWN =
            Set.of("pipeline", "from", "to", "basis", "by", "bar", "at", "group", "sum", "page", "size", "sort");

    private final Funnels funnels;
    private final Clock clock;

    FunnelController(Funnels funnels, Clock clock) {
        this.funnels = funnels;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Funnel funnel(@RequestParam MultiValueMap<String, String> params) {
        return funnels.of(query(params));
    }

    /** The deals of one bar: {@code bar=dropped&at=Stage_Proposal}. */
    @GetMapping("/deals")
    @PreAuthorize("isAuthenticated()")
    Page<ListedDeal> deals(@RequestParam MultiValueMap<String, String> params, PageRequest page) {
        FunnelSlice slice = new FunnelSlice(
                Written.word("bar", params.getFirst("bar"), FunnelSlice.Bar.class, FunnelSlice.Bar.OPEN),
                params.getFirst("at"),
                params.getFirst("group"),
                params.getFirst("sum"));
        return funnels.deals(query(params), slice, page);
    }

    private FunnelQuery query(MultiValueMap<String, String> params) {
        LocalDate to = Written.day("to", params.getFirst("to"));
        LocalDate end = to == null ? LocalDate.now(clock) : to;
        LocalDate from = Written.day("from", params.getFirst("from"));
        return new FunnelQuery(
                params.getFirst("pipeline"),
                new Days(from == null ? end.minusDays(DAYS - 1L) : from, end),
                Written.word("basis", params.getFirst("basis"), Basis.class, Basis.OPENED),
                Written.word("by", params.getFirst("by"), By.class, By.NOTHING),
                FilterParams.filter(params, OWN));
    }
}
