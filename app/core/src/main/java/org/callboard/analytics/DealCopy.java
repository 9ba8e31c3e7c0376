package org.callboard.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What sums need of a deal, as its facts say it. */
record DealCopy(
        UUID id,
        String title,
        UUID companyId,
        String pipeline,
        String stage,
        String stageName,
        Instant stageSince,
        String state,
        BigDecimal probability,
        BigDecimal amount,
        String currency,
        BigDecimal recurring,
        String recurringCurrency,
        String category,
        LocalDate closeOn,
        LocalDate openedOn,
        LocalDate closedOn,
        String owner,
        String team,
        String source,
        String campaign,
        String lostReason,
        String competitor,
        UUID productId,
        List<String> tags) {

    static final String OPEN = "OPEN";
    static final String WON = "WON";
    static final String LOST = "LOST";

    /** @param now stands for moments that the facts leave out @param zone whose days count */
    static DealCopy of(UUID id, Map<String, Object> facts, Instant now, ZoneId zone) {
        Facts read = new Facts(facts);
        String state = read.text("state") == null ? OPEN : read.text("state");
        BigDecimal probability = read.number("probability");
        return new DealCopy(
                id,
                read.text("title") == null ? "" : read.text("title"),
                read.id("companyId"),
                read.text("pipeline"),
                read.text("stage"),
                read.text("stageName"),
                read.moment("stageSince", now),
                state,
                probability == null ? BigDecimal.ZERO : probability,
                read.sum("amount"),
                read.currency("amount"),
                read.sum("recurring"),
                read.currency("recurring"),
                read.text("forecastCategory"),
                read.day("closeOn"),
                read.day("openedOn", read.moment("createdAt", now), zone),
                state.equals(OPEN) ? null : read.day("closedOn", read.moment("stageSince", now), zone),
                read.text("owner"),
                read.text("team"),
                read.text("source"),
                read.text("campaign"),
                read.text("lostReason"),
                read.text("competitor"),
                read.id("productId"),
                read.texts("tags"));
    }

    boolean isOpen() {
        return state.equals(OPEN);
    }
}
