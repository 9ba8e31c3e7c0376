package org.callboard.deal.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.deal.DealMargin;
import org.callboard.deal.Deals;
import org.callboard.decision.Decided;
import org.callboard.decision.Decisions;
import org.callboard.decision.Question;
import org.callboard.kernel.Money;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.release.Releases;
import org.callboard.rules.deal.ApprovalSteps;
import org.callboard.rules.deal.AskFor;
import org.callboard.rules.deal.DealToApprove;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who has to agree to a discount, by the table {@code deal/discount-approval}; each judgement is kept. Its thresholds are in
 * the house's own currency; of a sum that nobody knows the worth of the table is told just that.
 */
@Component
class DiscountDecision {

    static final String DECISION = "deal/discount-approval";

    private final Decisions decisions;
    private final ObjectProvider<DealMargin> margin;
    private final HouseWorth worth;
    private final Releases releases;

    DiscountDecision(Decisions decisions, ObjectProvider<DealMargin> margin, HouseWorth worth, Releases releases) {
        this.decisions = decisions;
        this.margin = margin;
        this.worth = worth;
        this.releases = releases;
    }

    record Judged(UUID id, List<ApprovalSteps.Step> steps) {}

    Judged judge(Job job, Offer offer) {
        DealToApprove facts = facts(offer, margin(job.subjectId()));
        return judged(question(job.subjectId(), job.release(), job.instanceId(), facts));
    }

    /** By the rules of today, before any process asks. */
    Judged judge(UUID deal, Offer offer, BigDecimal marginPercent) {
        return judged(question(deal, releases.current(), null, facts(offer, marginPercent)));
    }

    /** For somebody who only looks: the rules' sentences, in the order of the steps; empty when nobody has to agree. */
    List<String> why(UUID deal, Offer offer, BigDecimal marginPercent) {
        List<AskFor> asked =
                decisions.lookAhead(question(deal, releases.current(), null, facts(offer, marginPercent))).stream()
                        .filter(AskFor.class::isInstance)
                        .map(AskFor.class::cast)
                        .toList();
        return ApprovalSteps.of(asked).stream()
                .flatMap(step -> step.texts().stream())
                .distinct()
                .toList();
    }

    /** In percent; {@code null} when nobody knows. */
    BigDecimal margin(UUID deal) {
        return margin.stream()
                .flatMap(one -> one.percentOf(deal).stream())
                .findFirst()
                .orElse(null);
    }

    private Judged judged(Question question) {
        Decided decided = decisions.decide(question);
        return new Judged(decided.id(), ApprovalSteps.of(decided.findings(AskFor.class)));
    }

    private static Question question(UUID deal, int release, String instance, DealToApprove facts) {
        return new Question(DECISION, release, new Subject(Deals.KIND, deal), instance, List.of(facts));
    }

    private DealToApprove facts(Offer offer, BigDecimal marginPercent) {
        Optional<Money> sum = Optional.ofNullable(offer.money());
        Optional<Money> inHouse = sum.flatMap(worth::of);
        return new DealToApprove(
                offer.discountPercent(),
                inHouse.map(Money::value).orElse(null),
                inHouse.or(() -> sum)
                        .map(money -> money.currency().getCurrencyCode())
                        .orElse(null),
                sum.isPresent() && inHouse.isEmpty(),
                marginPercent,
                offer.pipeline(),
                offer.custom());
    }
}
