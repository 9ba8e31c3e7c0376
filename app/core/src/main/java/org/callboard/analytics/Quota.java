package org.callboard.analytics;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/**
 * What a person or a team is to win in a month; one of owner and team is {@code null}.
 *
 * @param measure what is counted: {@link Measure#AMOUNT} or {@link Measure#MRR}
 */
public record Quota(
        UUID id,
        String owner,
        String team,
        YearMonth month,
        Measure measure,
        BigDecimal amount,
        String currency,
        long version) {}
