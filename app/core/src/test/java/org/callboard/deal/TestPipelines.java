package org.callboard.deal;

import static org.callboard.kernel.engine.Stage.Kind.LOST;
import static org.callboard.kernel.engine.Stage.Kind.OPEN;
import static org.callboard.kernel.engine.Stage.Kind.WON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.StageGuard;
import org.callboard.kernel.engine.StageWatcher;
import org.callboard.kernel.engine.Standing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The engine's side of pipelines, as far as deals can tell: tokens that stand, move, and go back when it is rolled back. */
class TestPipelines implements Pipelines, Processes {

    static final Pipeline SALES = new Pipeline(
            "deal-stages",
            "Sales pipeline",
            1,
            1,
            List.of(
                    stage(
                            "Stage_Qualification",
                            "Qualification",
                            OPEN,
                            10,
                            10,
                            10,
                            "companyId",
                            "Stage_Needs",
                            "Stage_Lost"),
                    stage(
                            "Stage_Needs",
                            "Needs",
                            OPEN,
                            20,
                            25,
                            10,
                            "amount,closeOn",
                            "Stage_Qualification",
                            "Stage_Proposal",
                            "Stage_Lost"),
                    stage(
                            "Stage_Proposal",
                            "Proposal",
                            OPEN,
                            30,
                            50,
                            7,
                            "amount,closeOn",
                            "Stage_Needs",
                            "Stage_Won",
                            "Stage_Lost"),
                    stage("Stage_Won", "Won", WON, 50, 100, null, null),
                    stage("Stage_Lost", "Lost", LOST, 60, 0, null, null)));

    static final Pipeline RENEWALS = new Pipeline(
            "deal-renewals",
            "Renewals",
            1,
            1,
            List.of(
                    stage("Stage_RenewalDue", "Renewal due", OPEN, 10, 60, 15, null, "Stage_Renewed"),
                    stage("Stage_Renewed", "Renewed", WON, 20, 100, null, null)));

    final List<String> retimed = new ArrayList<>();
    final List<String> given = new ArrayList<>();
    final List<String> announced = new CopyOnWriteArrayList<>();
    final Map<String, List<String>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Standing> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger instances = new AtomicInteger();
    private final ObjectProvider<StageWatcher> watchers;
    private final ObjectProvider<StageGuard> guards;

    TestPipelines(ObjectProvider<StageWatcher> watchers, ObjectProvider<StageGuard> guards) {
        this.watchers = watchers;
        this.guards = guards;
    }

    private static Stage stage(
            String id,
            String name,
            Stage.Kind kind,
            int order,
            int probability,
            Integer rotten,
            String requires,
            String... leadsTo) {
        return new Stage(
                id,
                name,
                kind,
                order,
                probability,
                rotten,
                true,
                requires == null ? List.of() : List.of(requires.split(",")),
                kind == LOST ? List.of("lostReason") : List.of(),
                List.of(leadsTo));
    }

    @Override
    public List<Pipeline> newest() {
        return List.of(RENEWALS, SALES);
    }

    @Override
    public Optional<Pipeline> newest(String pipeline) {
        return newest().stream().filter(one -> one.id().equals(pipeline)).findFirst();
    }

    @Override
    public Map<String, Standing> standings(Collection<String> businessKeys) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        businessKeys.stream().filter(tokens::containsKey).forEach(key -> standings.put(key, tokens.get(key)));
        return standings;
    }

    @Override
    public void open(String pipeline, String key, String stage, Map<String, Object> variables) {
        Pipeline model = newest(pipeline).orElseThrow(() -> new BadInput("pipeline", "There is none."));
        if (tokens.containsKey(key)) {
            throw new Conflict("It runs already.");
        }
        String begin = stage == null ? model.stages().get(0).id() : stage;
        arrive(key, model, model.stage(begin).orElseThrow(() -> new BadInput("stage", "There is none.")), null);
    }

    private void arrive(String key, Pipeline model, Stage stage, String from) {
        List<String> open = waiting.getOrDefault(key, List.of());
        put(
                key,
                stage.kind() == LOST
                        ? null
                        : new Standing(
                                "i" + instances.incrementAndGet(),
                                model,
                                stage.id(),
                                Instant.EPOCH,
                                stage.isOpen(),
                                open));
        watchers.forEach(watcher -> watcher.entered(key, model, stage, from));
    }

    /** A token goes back where it was when the transaction is rolled back. */
    private void put(String key, Standing now) {
        Standing before = tokens.get(key);
        if (now == null) {
            tokens.remove(key);
        } else {
            tokens.put(key, now);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    if (before == null) {
                        tokens.remove(key);
                    } else {
                        tokens.put(key, before);
                    }
                }
            }
        });
    }

    @Override
    public String move(String key, String from, String to, Map<String, Object> variables) {
        Standing standing = tokens.get(key);
        if (standing == null || !standing.stage().equals(from)) {
            throw new Conflict("It stands elsewhere.");
        }
        Stage here = standing.pipeline().stage(from).orElseThrow();
        Stage there = standing.pipeline().stage(to).orElseThrow();
        if (!here.leadsTo().contains(to)) {
            throw new MoveRefused("From " + here.name() + " no way leads to " + there.name() + ".");
        }
        guards.forEach(guard -> guard.leaving(key, standing.pipeline(), here, there, variables));
        if (waiting.containsKey(key)) {
            put(
                    key,
                    new Standing(
                            standing.instanceId(), standing.pipeline(), from, Instant.EPOCH, false, waiting.get(key)));
            return from;
        }
        arrive(key, standing.pipeline(), there, from);
        return to;
    }

    @Override
    public void switchTo(String key, String pipeline, String stage, String reason) {
        put(key, null);
        open(pipeline, key, stage, Map.of());
    }

    @Override
    public int giveTasks(String key, String from, String to) {
        given.add(from + " to " + to);
        return 1;
    }

    @Override
    public int retime(String key) {
        retimed.add(key);
        return 1;
    }

    @Override
    public int announce(String message, String key, Map<String, Object> variables) {
        announced.add(message + " " + key);
        if (message.startsWith("deal.approval-")) {
            return 1;
        }
        if (!message.equals("deal.cancelled") || !tokens.containsKey(key)) {
            return 0;
        }
        arrive(key, SALES, SALES.stage("Stage_Proposal").orElseThrow(), "Stage_Won");
        return 1;
    }

    @Override
    public List<String> move(String fromKey, String toKey) {
        return List.of();
    }

    @Override
    public List<String> moveBack(Collection<String> instanceIds, String toKey) {
        return List.of();
    }

    @Override
    public int endTwins(String instanceId, String reason) {
        return 0;
    }

    @Override
    public int cancel(String key, String reason) {
        int ended = tokens.containsKey(key) ? 1 : 0;
        put(key, null);
        return ended;
    }
}
