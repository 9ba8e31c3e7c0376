package org.callboard.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A deal behind a sum.
 *
 * @param amount of the part that counts, as is {@code part}, in percent: 100 of a deal that nobody shares
 * @param days that it stood in the stage that was asked about; {@code null} where no stage was
 */
public record ListedDeal(
        UUID id,
        String title,
        String pipeline,
        String stageName,
        String state,
        String owner,
        BigDecimal amount,
        String currency,
        BigDecimal probability,
        LocalDate closeOn,
        LocalDate closedOn,
        Double days,
        BigDecimal part) {}
