package org.callboard.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.callboard.kernel.Money;

/**
 * A deal as the current user may see it; its custom fields are read as of any record.
 *
 * @param pipeline id of the model that it runs through
 * @param stage id of the stage; {@code stageName} is what the model called it when the deal arrived
 * @param probability of being won, 0 to 100: the stage's, or what somebody said instead
 * @param discountPercent what a quote or somebody gave; {@code null} for none
 * @param recurring what it brings each month, for {@code termMonths}; {@code null} when it is paid once
 * @param rottenAt when it has been without activity for too long; {@code null} for never
 * @param mayChange whether the current user may change and move it
 * @param version the ETag
 */
public record DealView(
        UUID id,
        String title,
        UUID companyId,
        UUID personId,
        UUID productId,
        Money amount,
        Money recurring,
        BigDecimal termMonths,
        BigDecimal discountPercent,
        String pipeline,
        String stage,
        String stageName,
        DealState state,
        Instant stageSince,
        BigDecimal probability,
        String forecastCategory,
        LocalDate closeOn,
        LocalDate openedOn,
        LocalDate closedOn,
        String owner,
        String team,
        Instant lastActivityAt,
        Instant rottenAt,
        boolean mayChange,
        long version) {}
