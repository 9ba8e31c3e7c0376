package org.callboard.deal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.Sheltered;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.Standing;
import org.callboard.records.Records;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place where people move deals; each act in one transaction that holds the deal. */
@Service
class MoveDesk implements DealMoves {

    private static final int LONGEST_REASON = 500;

    private final DealGate gate;
    private final DealStore rows;
    private final MoveOffers offers;
    private final LastMoves lastMoves;
    private final Pipelines pipelines;
    private final Processes processes;
    private final Records records;

    MoveDesk(
            DealGate gate,
            DealStore rows,
            MoveOffers offers,
            LastMoves lastMoves,
            Pipelines pipelines,
            Processes processes,
            Records records) {
        this.gate = gate;
        this.rows = rows;
        this.offers = offers;
        this.lastMoves = lastMoves;
        this.pipelines = pipelines;
        this.processes = processes;
        this.records = records;
    }

    @Override
    @Transactional(readOnly = true)
    public MoveOffer offer(UUID deal) {
        DealRow row = gate.read(deal);
        return offers.of(row, gate.mayChange(row));
    }

    @Override
    @Sheltered
    @Transactional
    public MoveResult move(UUID deal, String from, String to, Map<String, Object> fields) {
        DealRow row = gate.lockToChange(deal);
        if (from != null && !from.equals(row.stage())) {
            throw new Conflict(lastMoves.of(row));
        }
        Stage target = target(row, to);
        if (target.id().equals(row.stage())) {
            throw new Conflict("It stands in " + row.stageName() + " already.");
        }
        if (fields != null && !fields.isEmpty()) {
            records.change(Deals.KIND, row.id(), row.version(), fields, Map.of());
        }
        String now = pipelines.move(row.id().toString(), row.stage(), target.id(), Map.of());
        return result(row.id(), now.equals(target.id()));
    }

    /** By the version of the model that the deal runs on. */
    private Stage target(DealRow row, String to) {
        if (to == null || to.isBlank()) {
            throw new BadInput("stage", "Say where it shall go.");
        }
        Pipeline pipeline = pipelines
                .standing(row.id().toString())
                .map(Standing::pipeline)
                .orElseThrow(() -> new MoveRefused(
                        row.state().isOpen()
                                ? "No process runs for this deal; switch it to a pipeline."
                                : "The deal is " + row.state() + "; reopen it first."));
        return DealBirth.find(pipeline, to).orElseThrow(() -> new BadInput("stage", DealBirth.noSuchStage(pipeline)));
    }

    @Override
    @Sheltered
    @Transactional
    public MoveResult reopen(UUID deal, String stage) {
        DealRow row = gate.lockToChange(deal);
        if (row.state().isOpen()) {
            throw new Conflict("It is open already.");
        }
        if (pipelines.standing(row.id().toString()).isPresent()) {
            throw new Conflict("What winning it began is not over; cancel the deal instead.");
        }
        open(row, newest(row.pipeline()), stage);
        return result(row.id(), true);
    }

    private void open(DealRow row, Pipeline pipeline, String stage) {
        String begin = stage == null || stage.isBlank()
                ? offers.reopening(row, pipeline).orElse(null)
                : openStage(pipeline, stage);
        pipelines.open(pipeline.id(), row.id().toString(), begin, Map.of());
    }

    private static String openStage(Pipeline pipeline, String typed) {
        return DealBirth.find(pipeline, typed)
                .filter(Stage::isOpen)
                .map(Stage::id)
                .orElseThrow(() -> new BadInput("stage", DealBirth.noSuchStage(pipeline)));
    }

    @Override
    @Sheltered
    @Transactional
    public MoveResult cancelWon(UUID deal, String typed) {
        FieldCheck check = new FieldCheck();
        String reason = check.lines("reason", typed, LONGEST_REASON);
        check.done();
        DealRow row = gate.lockToChange(deal);
        if (row.state() != DealState.WON) {
            throw new Conflict("Only a deal that was won can be cancelled; this one is " + row.state() + ".");
        }
        String key = row.id().toString();
        Map<String, Object> why = reason == null ? Map.of() : Map.of("cancelReason", reason);
        if (pipelines.standing(key).isEmpty()) {
            open(row, newest(row.pipeline()), null);
        } else if (processes.announce("deal.cancelled", key, why) == 0) {
            throw new MoveRefused("Its pipeline has no way back from " + row.stageName() + ".");
        }
        return result(row.id(), true);
    }

    @Override
    @Sheltered
    @Transactional
    public MoveResult switchPipeline(UUID deal, String pipeline, String stage) {
        DealRow row = gate.lockToChange(deal);
        if (!row.state().isOpen()) {
            throw new Conflict("Only an open deal is switched; this one is " + row.state() + ".");
        }
        Pipeline wanted = pipelines.newest().stream()
                .filter(one -> one.id().equals(pipeline) || one.name().equalsIgnoreCase(pipeline))
                .findFirst()
                .orElseThrow(() -> new BadInput("pipeline", noSuchPipeline()));
        if (wanted.id().equals(row.pipeline())) {
            throw new BadInput("pipeline", "It runs through " + wanted.name() + " already.");
        }
        String begin = stage == null || stage.isBlank() ? null : openStage(wanted, stage);
        pipelines.switchTo(row.id().toString(), wanted.id(), begin, "Switched to " + wanted.name() + ".");
        return result(row.id(), true);
    }

    private String noSuchPipeline() {
        List<String> names = pipelines.newest().stream().map(Pipeline::name).toList();
        return "There is no such pipeline. Choose from: " + String.join(", ", names) + ".";
    }

    private Pipeline newest(String pipeline) {
        return pipelines.newest(pipeline).orElseThrow(() -> new NotFound("pipeline", pipeline));
    }

    private MoveResult result(UUID deal, boolean arrived) {
        DealRow now = rows.living(deal).orElseThrow();
        Optional<Standing> waiting = arrived ? Optional.empty() : pipelines.standing(deal.toString());
        return new MoveResult(
                now.id(),
                now.pipeline(),
                now.stage(),
                now.stageName(),
                now.state(),
                arrived,
                waiting.map(Standing::waitingFor).orElse(List.of()),
                now.version());
    }
}
