package org.callboard.deal.approval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.deal.DealMargin;
import org.callboard.decision.DecisionRecord;
import org.callboard.decision.Decisions;
import org.callboard.kernel.FormFacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an approver sees: the deal as it stands, what it earns, why the rules ask, and how many have to agree. */
@Component
class ApproveDiscountForm implements FormFacts {

    private final DealOffers offers;
    private final Decisions decisions;
    private final People people;
    private final HouseWorth worth;
    private final ObjectProvider<DealMargin> margin;

    ApproveDiscountForm(
            DealOffers offers,
            Decisions decisions,
            People people,
            HouseWorth worth,
            ObjectProvider<DealMargin> margin) {
        this.offers = offers;
        this.decisions = decisions;
        this.people = people;
        this.worth = worth;
        this.margin = margin;
    }

    @Override
    public String form() {
        return "deal/approve-discount";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(UUID deal, Map<String, Object> variables) {
        Map<String, Object> facts = new LinkedHashMap<>();
        offers.of(deal).ifPresent(offer -> {
            facts.put("dealTitle", offer.title());
            facts.put("dealOwner", name(offer.owner()));
            facts.put("dealAmount", amount(offer));
            facts.put("dealDiscount", percent(offer.discountPercent()));
        });
        facts.put(
                "dealMargin",
                margin.stream()
                        .flatMap(one -> one.percentOf(deal).stream())
                        .findFirst()
                        .map(ApproveDiscountForm::percent)
                        .orElse("Unknown: there is no quote, or the cost of a product is missing"));
        facts.put("ruleReasons", reasons(variables.get(FindApproversWorker.DECISION_ID)));
        facts.put("whoDecides", whoDecides(variables));
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    /** In the house's own currency, too: thresholds are. */
    private String amount(Offer offer) {
        if (offer.amount() == null) {
            return null;
        }
        String said = offer.money() == null
                ? offer.amount().toPlainString()
                : offer.money().said();
        return Optional.ofNullable(offer.money())
                .map(sum -> worth.of(sum)
                        .map(inHouse ->
                                inHouse.currency().equals(sum.currency()) ? said : said + " (" + inHouse.said() + ")")
                        .orElse(said + " (no exchange rate of " + offer.currency() + " is known)"))
                .orElse(said);
    }

    private String reasons(Object decisionId) {
        return decisionId == null
                ? null
                : decisions
                        .find(UUID.fromString(decisionId.toString()))
                        .map(ApproveDiscountForm::texts)
                        .orElse(null);
    }

    private static String texts(DecisionRecord record) {
        return record.fired().stream()
                .map(fired -> fired.finding().get("text"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String whoDecides(Map<String, Object> variables) {
        Object role = variables.get("role");
        if (role == null) {
            return null;
        }
        String said = "Step " + variables.get("step") + " of " + variables.get("steps") + ": " + variables.get("needed")
                + " of " + variables.get("asked") + " asked as "
                + role.toString().replace('-', ' ')
                + " must agree; so far " + variables.get("approvals") + " did.";
        return Optional.ofNullable(variables.get("approvers"))
                .map(names ->
                        said + "\nAsked: " + names(List.of(names.toString().split(","))) + ".")
                .orElse(said);
    }

    private String names(List<String> usernames) {
        return usernames.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(String username) {
        return username == null ? null : people.find(username).map(Person::name).orElse(username);
    }

    private static String percent(java.math.BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString() + " %";
    }
}
