package org.callboard.lead;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the house's own fields say of a lead, as conditions of rules compare it. */
final class CustomFacts {

    private CustomFacts() {}

    /**
     * Each a text, a number or yes/no: a condition of a rule cannot look into anything else. A sum is its number, and {@code
     * key.currency}; of several choices each chosen one is {@code key.Choice}.
     */
    static Map<String, Object> flat(Map<String, Object> facts) {
        Map<String, Object> flat = new LinkedHashMap<>();
        facts.forEach((key, value) -> {
            if (value instanceof Map<?, ?> sum) {
                flat.put(key, sum.get("value"));
                flat.put(key + ".currency", sum.get("currency"));
            } else if (value instanceof List<?> chosen) {
                chosen.forEach(choice -> flat.put(key + "." + choice, true));
            } else {
                flat.put(key, value);
            }
        });
        return flat;
    }
}
