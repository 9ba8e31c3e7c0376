package org.callboard.rules.deal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A deal that somebody wants to move, as rules see it. What nobody said is {@code null}.
 *
 * @param pipeline id of its process, for example {@code deal-stages}
 * @param from id of the stage that it stands at, for example {@code Stage_Proposal}
 * @param to id of the stage that it shall go to
 * @param toState what standing there means: {@code OPEN}, {@code WON} or {@code LOST}
 * @param forward whether it goes on: to a later stage, or to won
 * @param amount in {@code currency} (ISO 4217)
 * @param discountPercent what a quote or somebody gave
 * @param hasCompany whether it says which company it is with
 * @param hasPerson whether it says which person it is with
 * @param discountAsked whether its discount is being approved apart from its stage, and nobody has answered yet
 * @param urgentTodos open to-dos of high priority about it; counted only when it shall be won
 * @param custom what the house's own fields say, by their key; a sum is its number, and {@code key.currency}; of several
 *     choices each chosen one is {@code key.Choice} and true
 */
public record DealToMove(
        String pipeline,
        String from,
        String to,
        String toState,
        boolean forward,
        BigDecimal amount,
        String currency,
        BigDecimal discountPercent,
        boolean discountAsked,
        boolean hasCompany,
        boolean hasPerson,
        String lostReason,
        String competitor,
        int urgentTodos,
        Map<String, Object> custom) {

    public DealToMove {
        Map<String, Object> known = new TreeMap<>(custom == null ? Map.of() : custom);
        known.values().removeIf(Objects::isNull);
        custom = Collections.unmodifiableMap(known);
    }
}
