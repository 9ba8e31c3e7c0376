package org.callboard.rules.deal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A deal whose discount may need somebody's approval. What nobody said is {@code null}.
 *
 * @param amount in {@code currency} (ISO 4217), the house's own: what the deal is worth by the rate of the day
 * @param rateMissing whether nobody knows what it is worth in that currency; {@code amount} is {@code null} then, and {@code
 *     currency} the deal's
 * @param marginPercent what is earned, in percent of the amount; {@code null} when no quote tells
 * @param pipeline id of its process, for example {@code deal-stages}
 * @param custom what the house's own fields say, by their key
 */
public record DealToApprove(
        BigDecimal discountPercent,
        BigDecimal amount,
        String currency,
        boolean rateMissing,
        BigDecimal marginPercent,
        String pipeline,
        Map<String, Object> custom) {

    public DealToApprove {
        Map<String, Object> known = new TreeMap<>(custom == null ? Map.of() : custom);
        known.values().removeIf(Objects::isNull);
        custom = Collections.unmodifiableMap(known);
    }
}
