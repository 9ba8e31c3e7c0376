package org.callboard.analytics.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.analytics.Quota;
import org.callboard.analytics.Quotas;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is to be won. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/quotas")
@PreAuthorize("isAuthenticated()")
class QuotaController {

    private static final int MONTHS = 12;

    record Wish(List<Quotas.Draft> items) {}

    private final Quotas quotas;
    private final Clock clock;

    QuotaController(Quotas quotas, Clock clock) {
        this.quotas = quotas;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Map<String, List<Quota>> between(
            @RequestParam(required = false) String from, @RequestParam(required = false) String to) {
        YearMonth first = Written.month("from", from, YearMonth.now(clock));
        return Map.of("items", quotas.between(first, Written.month("to", to, first.plusMonths(MONTHS - 1L))));
    }

    /** In the place of those set before for the same month, person or team, and currency; all or none. */
    @PutMapping
    @PreAuthorize("isAuthenticated()")
    Map<String, List<Quota>> set(@RequestBody Wish wish) {
        if (wish.items() == null || wish.items().contains(null)) {
            throw new BadInput("items", "Give the quotas to set.");
        }
        return Map.of("items", quotas.set(wish.items()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("isAuthenticated()")
    void remove(@PathVariable UUID id) {
        quotas.remove(id);
    }
}
