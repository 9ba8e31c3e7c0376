package org.callboard.camunda7;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.callboard.kernel.Causes;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Roles;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.StageGuard;
import org.callboard.kernel.engine.StageWatcher;
import org.springframework.stereotype.Component;

/** Remembers what the owner of the subject would hear of its stages, and says no when the test says so. */
@Component
class HeardStages implements StageWatcher, StageGuard, Roles {

    record Entered(String businessKey, String stage, String from, int version, String cause) {}

    private final List<Entered> entered = Collections.synchronizedList(new ArrayList<>());
    private volatile BiConsumer<Stage, Map<String, Object>> rule = (to, answers) -> {};
    private volatile Runnable onEntering = () -> {};

    void ruleIs(BiConsumer<Stage, Map<String, Object>> says) {
        rule = says;
    }

    void onEntering(Runnable does) {
        onEntering = does;
    }

    @Override
    public void entered(String businessKey, Pipeline pipeline, Stage stage, String from) {
        String cause = Causes.current().map(now -> now.name()).orElse(null);
        entered.add(new Entered(businessKey, stage.id(), from, pipeline.version(), cause));
        onEntering.run();
    }

    @Override
    public void leaving(String businessKey, Pipeline pipeline, Stage from, Stage toStage, Map<String, Object> answers) {
        rule.accept(toStage, answers);
    }

    @Override
    public boolean has(String username, String role) {
        return username.startsWith(role);
    }

    List<String> of(String businessKey) {
        return heard(businessKey).stream().map(Entered::stage).toList();
    }

    List<Entered> heard(String businessKey) {
        return List.copyOf(entered).stream()
                .filter(one -> one.businessKey().equals(businessKey))
                .toList();
    }
}
