package org.callboard.rules;

import java.util.List;

/** What the rules of one decision found. @param fired in the same order for the same facts, however they were given */
public record Judgement(List<Fired> fired) {

    public List<Object> findings() {
        return fired.stream().<Object>map(Fired::finding).toList();
    }
}
