package org.callboard.communication;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.callboard.kernel.SubjectFacts;

/** Subjects of a kind of which a test knows something. */
public class KnownOnes implements SubjectFacts {

    private final String type;
    public final Map<UUID, Map<String, Object>> facts = new ConcurrentHashMap<>();

    KnownOnes(String type) {
        this.type = type;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Map<String, Object> of(UUID id) {
        return facts.getOrDefault(id, Map.of());
    }
}
