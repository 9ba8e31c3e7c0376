package org.callboard.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.callboard.kernel.Money;

/** A deal as it stands in its table, as far as this context itself needs it. */
record DealRow(
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
        String lostReason,
        String competitor,
        String owner,
        String team,
        Instant lastActivityAt,
        Integer rottenAfter,
        Instant rottenAt,
        long version) {

    DealView seen(boolean mayChange) {
        return new DealView(
                id,
                title,
                companyId,
                personId,
                productId,
                amount,
                recurring,
                termMonths,
                discountPercent,
                pipeline,
                stage,
                stageName,
                state,
                stageSince,
                probability,
                forecastCategory,
                closeOn,
                openedOn,
                closedOn,
                owner,
                team,
                lastActivityAt,
                rottenAt,
                mayChange,
                version);
    }
}
