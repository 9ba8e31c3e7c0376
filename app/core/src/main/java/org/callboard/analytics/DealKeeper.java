package org.callboard.analytics;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.SubjectGone;
import org.callboard.kernel.SubjectMerged;
import org.callboard.kernel.SubjectUnmerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears of every change of a deal in the transaction that makes it true, and copies what sums need: so no sum is ever
 * behind, and none is missing what a node that died had heard.
 */
@Component
class DealKeeper {

    static final String DEAL = "deal";
    private static final String PRODUCT = "product";

    private final List<SubjectFacts> facts;
    private final StageOrder order;
    private final DealRows rows;
    private final StageVisits visits;
    private final Clock clock;

    DealKeeper(List<SubjectFacts> facts, StageOrder order, DealRows rows, StageVisits visits, Clock clock) {
        this.facts = facts.stream().filter(of -> of.type().equals(DEAL)).toList();
        this.order = order;
        this.rows = rows;
        this.visits = visits;
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        if (event.subject().type().equals(DEAL)) {
            HeardDeals.add(event.subject().id(), passed(event), this::copy);
        }
    }

    @EventListener
    void on(SubjectDescribed described) {
        if (described.subject().type().equals(DEAL)) {
            HeardDeals.add(described.id(), List.of(), this::copy);
        } else if (described.subject().type().equals(PRODUCT)) {
            rows.product(described.id(), described.title());
        }
    }

    @EventListener
    void on(SubjectMerged merge) {
        if (merge.survivor().type().equals(DEAL)) {
            rows.merged(merge.others(), clock.instant());
            merge.others().forEach(HeardDeals::drop);
            HeardDeals.add(merge.survivor().id(), List.of(), this::copy);
        }
    }

    @EventListener
    void on(SubjectUnmerged undone) {
        if (undone.survivor().type().equals(DEAL)) {
            HeardDeals.add(undone.survivor().id(), List.of(), this::copy);
            undone.others().forEach(other -> HeardDeals.add(other, List.of(), this::copy));
        }
    }

    @EventListener
    void on(SubjectGone gone) {
        if (gone.subject().type().equals(DEAL)) {
            HeardDeals.drop(gone.subject().id());
            rows.forget(gone.subject().id());
        }
    }

    /** A deal that moves several times in one transaction was in each of the stages, if only for a moment. */
    private List<Visit> passed(DomainEvent event) {
        Facts details = new Facts(event.details());
        if (details.text("pipeline") == null || details.text("to") == null || details.text("toName") == null) {
            return List.of();
        }
        return List.of(order.visit(
                event.subject().id(),
                details.text("pipeline"),
                details.text("to"),
                details.text("toName"),
                details.text("kind") == null || details.text("kind").equals(DealCopy.OPEN),
                details.moment("at", clock.instant())));
    }

    void copy(Map<UUID, List<Visit>> heard) {
        Instant now = clock.instant();
        List<DealCopy> deals = heard.keySet().stream()
                .map(id -> read(id, now))
                .flatMap(Collection::stream)
                .toList();
        rows.write(
                deals.stream().map(deal -> written(deal, heard.get(deal.id()))).toList(), now);
        deals.forEach(deal -> passing(heard.get(deal.id())));
        visits.arrive(deals.stream()
                .filter(deal -> deal.pipeline() != null && deal.stage() != null)
                .map(this::standing)
                .toList());
    }

    /** All but the last, which is where it stands. */
    private void passing(List<Visit> passed) {
        passed.stream().limit(Math.max(0, passed.size() - 1L)).map(List::of).forEach(visits::arrive);
    }

    /** Empty when it is gone, or lives on in another one. */
    private List<DealCopy> read(UUID id, Instant now) {
        List<DealCopy> found = new ArrayList<>();
        for (SubjectFacts of : facts) {
            Map<String, Object> known = of.of(id);
            if (!known.isEmpty()) {
                found.add(DealCopy.of(id, known, now, clock.getZone()));
            }
        }
        return found;
    }

    /** To be lost is no step further, but somewhere it was before. */
    private DealRows.Written written(DealCopy deal, List<Visit> passed) {
        Stream<Visit> steps =
                passed.stream().filter(visit -> visit.open() && visit.pipeline().equals(deal.pipeline()));
        boolean lost = !deal.isOpen() && !deal.state().equals(DealCopy.WON);
        Stream<Visit> now = deal.stage() == null || lost ? Stream.empty() : Stream.of(standing(deal));
        return Stream.concat(steps, now)
                .max(Comparator.comparingInt(Visit::order))
                .map(furthest -> new DealRows.Written(deal, furthest.stage(), furthest.order()))
                .orElseGet(() -> new DealRows.Written(deal, null, 0));
    }

    private Visit standing(DealCopy deal) {
        return order.visit(
                deal.id(), deal.pipeline(), deal.stage(), deal.stageName(), deal.isOpen(), deal.stageSince());
    }
}
