package org.callboard.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.callboard.kernel.Money;

/**
 * A deal that came to a stage: how it was before, and what it is.
 *
 * @param was where it stood; without a stage's name when its process has just begun
 */
record Passage(
        UUID id,
        Was was,
        String pipeline,
        String stage,
        String stageName,
        DealState state,
        Instant at,
        String title,
        UUID companyId,
        UUID personId,
        UUID productId,
        Money amount,
        Money recurring,
        BigDecimal probability,
        String forecastCategory,
        LocalDate closeOn,
        LocalDate openedOn,
        LocalDate closedOn,
        String lostReason,
        String competitor,
        String source,
        String campaign,
        String owner,
        String team) {

    record Was(String pipeline, String stage, String stageName, DealState state, Instant since, String lostReason) {

        boolean isNew() {
            return since == null;
        }
    }

    /** What happened, by how it was. */
    String what() {
        if (was.isNew()) {
            return "deal.opened";
        }
        if (state != DealState.OPEN) {
            return state == DealState.WON ? "deal.won" : "deal.lost";
        }
        return switch (was.state()) {
            case WON -> "deal.cancelled";
            case LOST -> "deal.reopened";
            case OPEN -> was.pipeline().equals(pipeline) ? "deal.moved" : "deal.switched";
        };
    }

    String text() {
        return switch (what()) {
            case "deal.opened" -> "Opened in " + stageName;
            case "deal.won" -> "Won";
            case "deal.lost" -> lostReason == null ? "Lost" : "Lost: " + lostReason;
            case "deal.cancelled" -> "Cancelled after it was won; back in " + stageName;
            case "deal.reopened" -> "Reopened in " + stageName;
            default -> "Moved from " + was.stageName() + " to " + stageName;
        };
    }

    String badge() {
        return state.isOpen() ? null : state.name();
    }

    boolean changesState() {
        return was.state() != state;
    }
}
