package org.callboard.camunda7;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.callboard.kernel.SubjectFacts;

/** Facts as the test says, and how often they were asked for. */
class ScriptedFacts implements SubjectFacts {

    private final Map<UUID, Map<String, Object>> facts = new ConcurrentHashMap<>();
    final AtomicInteger asked = new AtomicInteger();

    void are(String subject, Map<String, Object> now) {
        facts.put(UUID.fromString(subject), now);
    }

    @Override
    public String type() {
        return "lead";
    }

    @Override
    public Map<String, Object> of(UUID id) {
        asked.incrementAndGet();
        return facts.getOrDefault(id, Map.of());
    }
}
