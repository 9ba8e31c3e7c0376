package org.callboard.deal.approval;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.deal.DealApprovals;
import org.callboard.deal.DealState;
import org.callboard.deal.DealView;
import org.callboard.deal.Deals;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.Sheltered;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ApprovalDesk implements DealApprovals {

    private static final int LONGEST_REASON = 500;

    private final Deals deals;
    private final DealOffers offers;
    private final DiscountDecision decision;
    private final ApprovalRows rows;
    private final ApprovalNews news;
    private final Withdrawal withdrawal;
    private final Processes processes;
    private final CurrentUser currentUser;
    private final People people;
    private final Clock clock;

    ApprovalDesk(
            Deals deals,
            DealOffers offers,
            DiscountDecision decision,
            ApprovalRows rows,
            ApprovalNews news,
            Withdrawal withdrawal,
            Processes processes,
            CurrentUser currentUser,
            People people,
            Clock clock) {
        this.deals = deals;
        this.offers = offers;
        this.decision = decision;
        this.rows = rows;
        this.news = news;
        this.withdrawal = withdrawal;
        this.processes = processes;
        this.currentUser = currentUser;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Standing of(UUID deal) {
        DealView view = deals.get(deal);
        return standing(view, offer(view.id()), decision.margin(view.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public Standing of(UUID deal, Offered offered) {
        DealView view = deals.get(deal);
        return standing(view, offer(view.id()).with(offered), offered.marginPercent());
    }

    private Standing standing(DealView deal, Offer offer, BigDecimal marginPercent) {
        Approval last = rows.last(deal.id()).orElse(null);
        boolean open = last != null && last.isOpen();
        List<String> why = isAgreed(deal.id(), offer) ? List.of() : decision.why(deal.id(), offer, marginPercent);
        boolean needed = !why.isEmpty();
        boolean mayAsk = needed && !open && deal.mayChange() && deal.state() == DealState.OPEN;
        return new Standing(needed, why, last, mayAsk, open && mayWithdraw(deal, last));
    }

    private boolean isAgreed(UUID deal, Offer offer) {
        return offer.discount().signum() <= 0 || rows.isAgreed(deal, offer.discount(), offer.money());
    }

    /** Whoever asked, and whose deal it is; of nobody's deal whoever may change it. */
    private boolean mayWithdraw(DealView deal, Approval asked) {
        String viewer = currentUser.viewer().username();
        return viewer.equals(asked.askedBy())
                || Objects.equals(viewer, deal.owner())
                || deal.owner() == null && deal.mayChange();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Approval> history(UUID deal) {
        return rows.all(deals.get(deal).id());
    }

    @Override
    @Sheltered
    @Transactional
    public Standing ask(UUID deal) {
        rows.takeTurn(deals.get(deal).id());
        DealView view = deals.get(deal);
        if (!view.mayChange()) {
            throw new Forbidden("You may see " + view.title() + " but not change it, nor ask for its discount.");
        }
        Offer offer = offer(view.id());
        requireAskable(view, standing(view, offer, decision.margin(view.id())));
        rows.ask(view.id(), offer, currentUser.viewer().username(), clock.instant());
        news.asked(view.id(), offer);
        if (processes.announce("deal.approval-asked", view.id().toString(), Map.of()) == 0) {
            throw new Conflict("No process approves discounts: the published models have none that hears"
                    + " deal.approval-asked. Ask an analyst.");
        }
        return of(deal);
    }

    private void requireAskable(DealView deal, Standing standing) {
        if (deal.state() != DealState.OPEN) {
            throw new Conflict("The deal is " + deal.state() + "; there is nothing to offer any more.");
        }
        if (standing.isAsked()) {
            throw new Conflict(asked(standing.last()) + " Wait for the answer, or withdraw it.");
        }
        if (!standing.needed()) {
            throw new Conflict("Nobody has to agree to this discount.");
        }
    }

    private String asked(Approval open) {
        String by = open.askedBy() == null ? "" : " by " + name(open.askedBy());
        return "Approval was asked for already" + by + ".";
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    @Override
    @Sheltered
    @Transactional
    public Standing withdraw(UUID deal, String typed) {
        FieldCheck check = new FieldCheck();
        String reason = check.lines("reason", typed, LONGEST_REASON);
        check.done();
        DealView view = deals.get(deal);
        rows.takeTurn(view.id());
        Approval open = rows.open(view.id()).orElseThrow(() -> new Conflict("Nothing is being approved here."));
        if (!mayWithdraw(view, open)) {
            throw new Forbidden("Only whoever asked for an approval, or whose deal it is, withdraws it.");
        }
        withdrawal.of(view.id(), open, currentUser.viewer().username(), reason);
        return of(deal);
    }

    @Override
    @Transactional
    public void requireAgreed(UUID deal, Offered offered) {
        Offer offer = offer(deal).with(offered);
        if (isAgreed(deal, offer)) {
            return;
        }
        DiscountDecision.Judged judged = decision.judge(deal, offer, offered.marginPercent());
        if (!judged.steps().isEmpty()) {
            throw new Conflict(refusal(offer, judged, rows.last(deal)));
        }
    }

    private static String refusal(Offer offer, DiscountDecision.Judged judged, Optional<Approval> last) {
        String discount =
                "The discount of " + offer.discount().stripTrailingZeros().toPlainString() + " %";
        String why = String.join(" ", judged.steps().get(0).texts());
        if (last.filter(Approval::isOpen).isPresent()) {
            return discount + " is not approved yet. Wait for the answer, or withdraw the request.";
        }
        return discount
                + last.filter(asked -> asked.state() == State.REJECTED
                                && !offer.isAnotherThan(asked.discountPercent(), asked.amount()))
                        .map(rejected -> " was rejected: " + rejected.reason() + " Give less, or ask again.")
                        .orElse(" has to be approved first (" + why + "). Ask for approval.");
    }

    private Offer offer(UUID deal) {
        return offers.of(deal).orElseThrow(() -> new NotFound(Deals.KIND, deal));
    }
}
