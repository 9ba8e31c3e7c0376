package org.callboard.rules.lead;

import java.util.Locale;

/**
 * One thing a lead did.
 *
 * @param kind in kebab case, however it was written: {@code demo-requested}, {@code form-opened}, {@code page-viewed},
 *     {@code mail-opened} …
 * @param daysAgo whole days, 0 is today
 */
public record Behaviour(String kind, int daysAgo) {

    public Behaviour {
        kind = kind.strip()
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .replaceAll("[\\s_.]+", "-")
                .toLowerCase(Locale.ROOT);
    }
}
