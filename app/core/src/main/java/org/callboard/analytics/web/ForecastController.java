package org.callboard.analytics.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Set;
import org.callboard.analytics.By;
import org.callboard.analytics.Forecast;
import org.callboard.analytics.ForecastQuery;
import org.callboard.analytics.Forecasts;
import org.callboard.analytics.ListedDeal;
import org.callboard.analytics.Measure;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What open deals are likely to bring, by month; filtered by the fields of deals as their list is. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/forecast")
@PreAuthorize("isAuthenticated()")
class ForecastController {

    private static final int MONTHS = 6;
    private static final Set<String> OWN =
            Set.of("from", "to", "by", "bucket", "group", "sum", "won", "measure", "in", "page", "size", "sort");

    /** Each currency for itself, or all in the house's. */
    private enum In {
        EACH,
        HOUSE
    }

    private final Forecasts forecasts;
    private final Clock clock;

    ForecastController(Forecasts forecasts, Clock clock) {
        this.forecasts = forecasts;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Forecast forecast(@RequestParam MultiValueMap<String, String> params) {
        return forecasts.of(query(params));
    }

    /** @param bucket a month, overdue, undated or later; {@code sum} is the currency of the bar */
    @GetMapping("/deals")
    @PreAuthorize("isAuthenticated()")
    Page<ListedDeal> deals(
            @RequestParam MultiValueMap<String, String> params,
            @RequestParam(required = false) String bucket,
            @RequestParam(required = false) String group,
            @RequestParam(required = false) String sum,
            @RequestParam(defaultValue = "false") boolean won,
            PageRequest page) {
        return forecasts.deals(query(params), bucket, group, sum, won, page);
    }

    private ForecastQuery query(MultiValueMap<String, String> params) {
        YearMonth from = Written.month("from", params.getFirst("from"), YearMonth.now(clock));
        YearMonth to = Written.month("to", params.getFirst("to"), from.plusMonths(MONTHS - 1L));
        By by = Written.word("by", params.getFirst("by"), By.class, By.NOTHING);
        Measure measure = Written.word("measure", params.getFirst("measure"), Measure.class, Measure.AMOUNT);
        boolean inOne = Written.word("in", params.getFirst("in"), In.class, In.EACH) == In.HOUSE;
        return new ForecastQuery(from, to, by, FilterParams.filter(params, OWN), measure, inOne);
    }
}
