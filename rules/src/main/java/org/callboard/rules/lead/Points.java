package org.callboard.rules.lead;

import org.callboard.rules.Finding;

/** Points that stay. @param group whose cap counts, {@code fit} or {@code behaviour} @param text why, for people */
public record Points(String group, int points, String text) implements Finding {

    @Override
    public int weight() {
        return points;
    }
}
