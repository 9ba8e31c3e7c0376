package org.callboard.deal.approval;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.callboard.deal.DealApprovals.Approval;
import org.callboard.deal.DealApprovals.State;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Remembers what was agreed to, so that nobody is asked for the same twice, and why something was not. */
@Component
class KeepApprovalWorker implements Worker {

    private final ApprovalRows rows;
    private final DealOffers offers;
    private final ApprovalNews news;
    private final Clock clock;

    KeepApprovalWorker(ApprovalRows rows, DealOffers offers, ApprovalNews news, Clock clock) {
        this.rows = rows;
        this.offers = offers;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return new Topic("deal.keep-approval");
    }

    /** A second try of the same step finds nothing open, and keeps nothing. */
    @Override
    public Outcome work(Job job) {
        UUID deal = job.subjectId();
        boolean agreed = "yes".equals(job.text("approved"));
        rows.open(deal)
                .ifPresentOrElse(
                        asked -> keep(deal, asked, agreed, job),
                        () -> offers.of(deal).filter(offer -> agreed).ifPresent(offer -> unasked(deal, offer, job)));
        return Outcome.done();
    }

    private void keep(UUID deal, Approval asked, boolean agreed, Job job) {
        String by = job.text("answeredBy");
        String reason = agreed ? null : job.text("reason");
        rows.answer(asked.id(), agreed ? State.APPROVED : State.REJECTED, by, reason, clock.instant());
        if (agreed) {
            news.approved(deal, asked.discountPercent(), asked.amount());
        } else {
            news.rejected(deal, asked.discountPercent(), asked.amount(), reason);
        }
    }

    /** The rules asked nobody: that is an answer, too. */
    private void unasked(UUID deal, Offer offer, Job job) {
        String judged = job.text("judgedDiscount");
        boolean known = rows.isAgreed(deal, offer.discount(), offer.money());
        if (judged != null && !known && offer.discount().compareTo(new BigDecimal(judged)) == 0) {
            UUID id = rows.ask(deal, offer, null, clock.instant());
            rows.answer(id, State.APPROVED, null, null, clock.instant());
        }
    }
}
