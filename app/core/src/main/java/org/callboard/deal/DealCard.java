package org.callboard.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.callboard.kernel.Money;

/**
 * A deal on the board.
 *
 * @param company {@code null} without one, and when the viewer may not see it
 * @param amount {@code null} when nobody said
 * @param rotten without activity for too long
 * @param waitingFor what is open in its stage beside its move, for example "Approve discount"; {@code null} for nothing
 * @param mayMove whether the viewer may move it
 */
public record DealCard(
        UUID id,
        String title,
        UUID companyId,
        String company,
        Money amount,
        BigDecimal probability,
        String owner,
        Instant stageSince,
        boolean rotten,
        LocalDate closeOn,
        String waitingFor,
        boolean mayMove,
        long version) {}
