package org.callboard.deal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callboard.deal.MoveOffer.Place;
import org.callboard.deal.MoveOffer.Step;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.Standing;
import org.springframework.stereotype.Component;

/** Where a deal may go, and what is missing on the way; by the version of the model that it runs on. */
@Component
class MoveOffers {

    private final Pipelines pipelines;
    private final OpenApprovals approvals;
    private final VisitRows visits;
    private final ExitFacts facts;
    private final StageExit exit;

    MoveOffers(Pipelines pipelines, OpenApprovals approvals, VisitRows visits, ExitFacts facts, StageExit exit) {
        this.pipelines = pipelines;
        this.approvals = approvals;
        this.visits = visits;
        this.facts = facts;
        this.exit = exit;
    }

    MoveOffer of(DealRow deal, boolean mayChange) {
        Optional<Standing> standing = pipelines.standing(deal.id().toString());
        Optional<Pipeline> pipeline = standing.map(Standing::pipeline).or(() -> pipelines.newest(deal.pipeline()));
        boolean movable = mayChange && standing.filter(Standing::movable).isPresent();
        return new MoveOffer(
                deal.pipeline(),
                pipeline.map(Pipeline::name).orElse(deal.pipeline()),
                deal.stage(),
                deal.state(),
                movable,
                approvals.waitingFor(deal.id(), standing),
                deal.state().isOpen()
                        ? null
                        : pipeline.flatMap(p -> reopening(deal, p)).orElse(null),
                pipeline.map(p -> steps(deal, p, standing)).orElse(List.of()));
    }

    /** Where it last stood open, or where the pipeline begins when that stage is no more. */
    Optional<String> reopening(DealRow deal, Pipeline pipeline) {
        return visits.last(deal.id(), pipeline.id()).values().stream()
                .sorted(Comparator.comparing(StageVisit::enteredAt).reversed())
                .map(visit -> pipeline.stage(visit.stage()).filter(Stage::isOpen))
                .flatMap(Optional::stream)
                .map(Stage::id)
                .findFirst()
                .or(() -> pipeline.stages().stream()
                        .filter(Stage::isOpen)
                        .map(Stage::id)
                        .findFirst());
    }

    private List<Step> steps(DealRow deal, Pipeline pipeline, Optional<Standing> standing) {
        Map<String, StageVisit> visited = visits.last(deal.id(), pipeline.id());
        Optional<Stage> current = pipeline.stage(deal.stage());
        List<String> leadsTo = standing.filter(Standing::movable)
                .flatMap(s -> current)
                .map(Stage::leadsTo)
                .orElse(List.of());
        String next = leadsTo.stream()
                .flatMap(id -> pipeline.stage(id).stream())
                .filter(stage -> current.get().precedes(stage))
                .map(Stage::id)
                .findFirst()
                .orElse(null);
        ExitFacts.Known known = leadsTo.isEmpty() ? null : facts.of(deal.id());
        List<Step> steps = new ArrayList<>();
        for (Stage stage : pipeline.stages()) {
            boolean reachable = leadsTo.contains(stage.id());
            Findings found =
                    reachable ? exit.lookAhead(known, deal.id(), pipeline, current.get(), stage) : Findings.NONE;
            StageVisit visit = visited.get(stage.id());
            steps.add(new Step(
                    stage.id(),
                    stage.name(),
                    stage.kind(),
                    stage.probability(),
                    place(stage, current, visit != null, reachable, next),
                    reachable,
                    visit == null ? null : visit.enteredAt(),
                    reachable ? List.copyOf(ExitFacts.needed(current.get(), stage)) : List.of(),
                    found.missing(),
                    found.reasons()));
        }
        return steps;
    }

    private static Place place(Stage stage, Optional<Stage> current, boolean visited, boolean reachable, String next) {
        if (current.filter(stage::equals).isPresent()) {
            return Place.CURRENT;
        }
        if (visited
                && stage.isOpen()
                && current.filter(now -> stage.precedes(now) || !now.isOpen()).isPresent()) {
            return Place.DONE;
        }
        if (stage.id().equals(next)) {
            return Place.NEXT;
        }
        return reachable ? Place.REACHABLE : Place.UNREACHABLE;
    }
}
