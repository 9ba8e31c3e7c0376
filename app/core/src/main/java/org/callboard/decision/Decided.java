package org.callboard.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callboard.rules.Fired;

/** @param fired each rule that fired with what it found, a record of the rules' vocabulary */
public record Decided(UUID id, Instant at, List<Fired> fired) {

    public List<Object> findings() {
        return fired.stream().<Object>map(Fired::finding).toList();
    }

    public <T> List<T> findings(Class<T> type) {
        return fired.stream()
                .map(Fired::finding)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
