package org.callboard.deal.approval;

import java.util.List;
import java.util.UUID;
import org.callboard.deal.DealMargin;
import org.callboard.decision.Decided;
import org.callboard.decision.Decisions;
import org.callboard.decision.Question;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.rules.deal.ApprovalSteps;
import org.callboard.rules.deal.AskFor;
import org.callboard.rules.deal.DealToApprove;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who has to agree to a discount, by the table {@code deal/discount-approval}; each judgement is kept. */
@Component
class DiscountDecision {

    static final String DECISION = "deal/discount-approval";

    private final Decisions decisions;
    private final ObjectProvider<DealMargin> margin;

    DiscountDecision(Decisions decisions, ObjectProvider<DealMargin> margin) {
        this.decisions = decisions;
        this.margin = margin;
    }

    record Judged(UUID id, List<ApprovalSteps.Step> steps) {}

    Judged judge(Job job, Offer offer) {
        DealToApprove facts = new DealToApprove(
                offer.discountPercent(),
                offer.amount(),
                offer.currency(),
                margin.stream()
                        .flatMap(one -> one.percentOf(job.subjectId()).stream())
                        .findFirst()
                        .orElse(null),
                offer.pipeline(),
                offer.custom());
        Decided decided = decisions.decide(new Question(
                DECISION, job.release(), new Subject("deal", job.subjectId()), job.instanceId(), List.of(facts)));
        return new Judged(decided.id(), ApprovalSteps.of(decided.findings(AskFor.class)));
    }
}
