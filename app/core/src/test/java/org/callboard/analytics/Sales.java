package org.callboard.analytics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectGone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What sales people do, as the house hears of it. */
@Component
class Sales {

    private final AnalyticsHouse.KnownDeals known;
    private final AnalyticsHouse.Calendar clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final CurrentUser currentUser;

    Sales(
            AnalyticsHouse.KnownDeals known,
            AnalyticsHouse.Calendar clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            CurrentUser currentUser) {
        this.known = known;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
        this.currentUser = currentUser;
    }

    private record Happened(Subject subject, String what, String text, Map<String, Object> details)
            implements DomainEvent {}

    /** @param values beside the first stage, an owner and a day of closing */
    UUID open(String title, Object... values) {
        UUID id = Ids.next();
        Map<String, Object> facts = new HashMap<>(Map.of(
                "title", title, "pipeline", AnalyticsHouse.SALES, "state", "OPEN", "owner", "rep1", "team", "north"));
        facts.put("closeOn", "2026-04-15");
        facts.put("openedOn", clock.instant().toString().substring(0, 10));
        stands(facts, "Qualification", 10);
        put(facts, values);
        known.facts.put(id, facts);
        tell(id, "deal.created", Map.of());
        return id;
    }

    private void stands(Map<String, Object> facts, String stage, int probability) {
        facts.put("stage", "Stage_" + stage);
        facts.put("stageName", stage);
        facts.put("stageSince", clock.instant().toString());
        facts.put("probability", new BigDecimal(probability));
    }

    private static void put(Map<String, Object> facts, Object... values) {
        for (int i = 0; i < values.length; i += 2) {
            facts.put((String) values[i], values[i + 1]);
            if (values[i + 1] instanceof Sum sum) {
                facts.put((String) values[i], sum.value());
                facts.put(values[i] + "Currency", sum.currency());
            }
        }
    }

    /** Facts have a sum's currency apart. */
    record Sum(BigDecimal value, String currency) {}

    static Sum sum(String value, String currency) {
        return new Sum(new BigDecimal(value), currency);
    }

    void change(UUID deal, Object... values) {
        put(known.facts.get(deal), values);
        tell(deal, "deal.changed", Map.of());
    }

    /** Through the stages one after the other, in one transaction. */
    void move(UUID deal, String... stages) {
        transaction.executeWithoutResult(t -> {
            for (String stage : stages) {
                arrive(deal, stage);
            }
        });
    }

    /** A deal that was over when it came: in one transaction it tells where it had stood, and from when on. */
    void past(UUID deal, String first, String since, String last, String at) {
        transaction.executeWithoutResult(t -> {
            clock.at(since);
            arrive(deal, first);
            clock.at(at);
            arrive(deal, last);
        });
    }

    private void arrive(UUID deal, String stage) {
        Map<String, Object> facts = known.facts.get(deal);
        int probability = Map.of("Proposal", 40, "Negotiation", 70, "Won", 100, "Lost", 0, "Qualification", 10)
                .get(stage);
        stands(facts, stage, probability);
        boolean over = stage.equals("Won") || stage.equals("Lost");
        facts.put("state", over ? stage.toUpperCase(java.util.Locale.ROOT) : "OPEN");
        facts.put("closedOn", over ? clock.instant().toString().substring(0, 10) : null);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("pipeline", AnalyticsHouse.SALES);
        details.put("to", "Stage_" + stage);
        details.put("toName", stage);
        details.put("kind", facts.get("state"));
        details.put("at", clock.instant().toString());
        events.publishEvent(new Happened(new Subject("deal", deal), "deal.moved", "Moved", details));
    }

    void tell(UUID deal, String what, Map<String, Object> details) {
        transaction.executeWithoutResult(
                t -> events.publishEvent(new Happened(new Subject("deal", deal), what, "Told", details)));
    }

    void erase(UUID deal) {
        known.facts.remove(deal);
        transaction.executeWithoutResult(t -> events.publishEvent(new SubjectGone(new Subject("deal", deal))));
    }

    void publish(Object event) {
        transaction.executeWithoutResult(t -> events.publishEvent(event));
    }

    <T> T rep(String username, Supplier<T> act) {
        return currentUser.actingFor(new Viewer(username, username, Set.of(Role.SALES_REP), Set.of("north")), act);
    }

    <T> T manager(Supplier<T> act) {
        return currentUser.actingFor(new Viewer("manager1", "Manager", Set.of(Role.SALES_MANAGER), Set.of()), act);
    }

    <T> T agent(Supplier<T> act) {
        return currentUser.actingFor(new Viewer("agent1", "Agent", Set.of(Role.SUPPORT_AGENT), Set.of()), act);
    }
}
