package org.callboard.camunda7;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.callboard.kernel.engine.OpenTask;
import org.callboard.kernel.engine.StandIns;

/** Who is away, as the test says. */
class ScriptedStandIns implements StandIns {

    final Map<String, String> standIns = new ConcurrentHashMap<>();

    @Override
    public Optional<String> insteadOf(String username, OpenTask task, Predicate<String> mayDo) {
        return Optional.ofNullable(standIns.get(username)).filter(mayDo);
    }
}
