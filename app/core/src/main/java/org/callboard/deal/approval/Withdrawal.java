package org.callboard.deal.approval;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.callboard.deal.DealApprovals.Approval;
import org.callboard.deal.DealApprovals.State;
import org.callboard.kernel.engine.Processes;
import org.springframework.stereotype.Component;

/** Ends what is being approved: nobody has to answer any more, and a stage that waited for it goes on. */
@Component
class Withdrawal {

    private final ApprovalRows rows;
    private final ApprovalNews news;
    private final Processes processes;
    private final Clock clock;

    Withdrawal(ApprovalRows rows, ApprovalNews news, Processes processes, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.processes = processes;
        this.clock = clock;
    }

    /** @param by {@code null} for the house @param reason what the owner of the deal reads */
    void of(UUID deal, Approval asked, String by, String reason) {
        rows.answer(asked.id(), State.WITHDRAWN, by, reason, clock.instant());
        news.withdrawn(deal, asked.discountPercent(), asked.amount(), reason);
        String said = reason == null ? "It was withdrawn." : "It was withdrawn: " + reason;
        processes.announce("deal.approval-withdrawn", deal.toString(), Map.of("approved", "no", "reason", said));
    }
}
