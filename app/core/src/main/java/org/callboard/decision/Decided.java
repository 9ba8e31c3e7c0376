package org.callboard.decision;

import java.util.List;
import java.util.UUID;

/** @param findings records of the rules' vocabulary, in no particular order */
public record Decided(UUID id, List<Object> findings) {

    public <T> List<T> findings(Class<T> type) {
        return findings.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
