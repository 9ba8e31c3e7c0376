package org.callboard.deal.approval;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callboard.access.Role;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.rules.deal.ApprovalSteps;
import org.springframework.stereotype.Component;

/**
 * Says who has to agree next. The deal is judged as it stands at each step, so that nobody agrees to one offer and
 * finds another one approved.
 */
@Component
class FindApproversWorker implements Worker {

    static final String DECISION_ID = "decisionId";
    private static final String STEP = "step";

    private final DealOffers offers;
    private final DiscountDecision decision;
    private final Approvers approvers;
    private final AskedApprovals asked;

    FindApproversWorker(DealOffers offers, DiscountDecision decision, Approvers approvers, AskedApprovals asked) {
        this.offers = offers;
        this.decision = decision;
        this.approvers = approvers;
        this.asked = asked;
    }

    @Override
    public Topic topic() {
        return new Topic("deal.find-approvers");
    }

    @Override
    public Outcome work(Job job) {
        Optional<Offer> offer = offers.of(job.subjectId());
        if (offer.isEmpty()) {
            return Outcome.done(rejected("The deal is gone."));
        }
        int step = job.text(STEP) == null ? 0 : Integer.parseInt(job.text(STEP));
        boolean changed = step > 0 && offer.get().exceeds(job.text("judgedDiscount"), job.text("judgedAmount"));
        return Outcome.done(
                changed
                        ? rejected("The offer changed while it was being approved. Ask again for the one it is now.")
                        : next(job, offer.get(), step));
    }

    private Map<String, Object> next(Job job, Offer offer, int step) {
        DiscountDecision.Judged judged = decision.judge(job, offer);
        Map<String, Object> found = nobody();
        found.put(DECISION_ID, judged.id().toString());
        found.put("judgedDiscount", plain(offer.discountPercent()));
        found.put("judgedAmount", plain(offer.amount()));
        if (step >= judged.steps().size()) {
            found.put("approved", "yes");
            return found;
        }
        ApprovalSteps.Step next = judged.steps().get(step);
        asked.judged(job.subjectId(), offer);
        found.put("approved", "open");
        found.put(STEP, step + 1);
        found.put("steps", judged.steps().size());
        found.put("role", next.role());
        found.put("needed", next.needed());
        found.putAll(asked(next, offer.owner()));
        return found;
    }

    /** One of the managers is asked by their queue, whoever takes it; others and several are asked by name. */
    private Map<String, Object> asked(ApprovalSteps.Step step, String owner) {
        if (step.of() == 1 && step.role().equals(Role.SALES_MANAGER)) {
            return Map.of("asked", 1);
        }
        List<String> chosen = approvers.choose(step.role(), step.of(), owner);
        Map<String, Object> asked = new HashMap<>();
        // where there are fewer people than have to agree, what is missing waits until somebody may do it
        asked.put("asked", Math.max(step.needed(), chosen.size()));
        asked.put("approvers", chosen.isEmpty() ? null : String.join(",", chosen));
        return asked;
    }

    private static Map<String, Object> rejected(String reason) {
        Map<String, Object> found = nobody();
        found.put("approved", "no");
        found.put("reason", reason);
        return found;
    }

    private static Map<String, Object> nobody() {
        Map<String, Object> found = new HashMap<>();
        found.put("asked", 0);
        found.put("needed", 0);
        found.put("approvers", null);
        found.put("approvals", 0);
        found.put("rejections", 0);
        found.put("role", null);
        return found;
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
