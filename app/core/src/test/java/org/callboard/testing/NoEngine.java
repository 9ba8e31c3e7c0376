package org.callboard.testing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.engine.Models;

/** Stands where the engine stands: remembers what was deployed, and refuses what says it is bad. */
public class NoEngine implements Models {

    public final Map<Integer, Set<String>> deployed = new LinkedHashMap<>();

    @Override
    public void deploy(int release, Map<String, byte[]> bpmnFiles) {
        if (bpmnFiles.values().stream().anyMatch(file -> new String(file).contains("engine-refuses-this"))) {
            throw new BadInput("bpmn", "The engine cannot read it.");
        }
        deployed.putIfAbsent(release, bpmnFiles.keySet());
    }

    @Override
    public List<Instance> instancesOf(Collection<String> businessKeys) {
        return List.of();
    }

    @Override
    public Optional<Trace> trace(String instanceId) {
        return Optional.empty();
    }

    @Override
    public Optional<String> diagram(String instanceId) {
        return Optional.empty();
    }

    @Override
    public List<Incident> incidents(int limit) {
        return List.of();
    }

    @Override
    public long incidentCount() {
        return 0;
    }

    @Override
    public void retry(String incidentId) {
        throw new UnsupportedOperationException("Nothing fails here.");
    }
}
