package org.callboard.analytics;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.StagePast;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Copies deals as their facts say they are now. */
@Component
class DealCopies {

    private final List<SubjectFacts> facts;
    private final List<StagePast> pasts;
    private final StageOrder order;
    private final DealRows rows;
    private final StageVisits visits;
    private final DealShares shares;
    private final Clock clock;

    DealCopies(
            List<SubjectFacts> facts,
            ObjectProvider<StagePast> pasts,
            StageOrder order,
            DealRows rows,
            StageVisits visits,
            DealShares shares,
            Clock clock) {
        this.facts =
                facts.stream().filter(of -> of.type().equals(DealKeeper.DEAL)).toList();
        this.pasts =
                pasts.stream().filter(of -> of.type().equals(DealKeeper.DEAL)).toList();
        this.order = order;
        this.rows = rows;
        this.visits = visits;
        this.shares = shares;
        this.clock = clock;
    }

    /** @param heard the stages that each has passed since its last copy */
    void copy(Map<UUID, List<Visit>> heard) {
        List<DealCopy> deals = write(heard);
        deals.forEach(deal -> passing(heard.get(deal.id())));
        visits.arrive(deals.stream()
                .filter(deal -> deal.pipeline() != null && deal.stage() != null)
                .map(this::standing)
                .toList());
    }

    /** With their past and their shares, in the place of whatever is known of them. @return how many there are still */
    int anew(Collection<UUID> ids) {
        Map<UUID, List<StagePast.Stay>> stays = new LinkedHashMap<>();
        ids.forEach(id -> stays.put(id, new ArrayList<>()));
        pasts.forEach(
                past -> past.of(ids).forEach(stay -> stays.get(stay.subject()).add(stay)));
        Map<UUID, List<Visit>> passed = new LinkedHashMap<>();
        stays.forEach((id, all) -> passed.put(id, all.stream().map(this::visit).toList()));
        shares.copy(ids);
        List<DealCopy> deals = write(passed);
        visits.replace(deals.stream()
                .flatMap(deal -> stays.get(deal.id()).stream())
                .map(stay -> new StageVisits.Stay(visit(stay), stay.leftAt()))
                .toList());
        return deals.size();
    }

    private Visit visit(StagePast.Stay stay) {
        return order.visit(
                stay.subject(),
                stay.pipeline(),
                stay.stage(),
                stay.stageName(),
                stay.kind() == Stage.Kind.OPEN,
                stay.enteredAt());
    }

    private List<DealCopy> write(Map<UUID, List<Visit>> passed) {
        Instant now = clock.instant();
        List<DealCopy> deals = passed.keySet().stream()
                .map(id -> read(id, now))
                .flatMap(Collection::stream)
                .toList();
        rows.write(
                deals.stream().map(deal -> written(deal, passed.get(deal.id()))).toList(), now);
        return deals;
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
