package org.callboard.rules.lead;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A lead as rules see it. Texts are {@code null} when nobody said anything.
 *
 * @param emailDomain what stands behind the at sign, lower case
 * @param freeMail whether that domain gives addresses to anybody
 * @param companySize employees
 * @param country ISO 3166 alpha-2
 * @param language ISO 639-1, as far as it follows from the country
 * @param custom what the house's own fields say, by their key; each is a text, a number or yes/no, as conditions compare
 *     them. A day is the text {@code 2026-03-01}; a sum is its number, and {@code key.currency}; of several choices each
 *     chosen one is {@code key.Choice} and true. A field that says nothing is not in it
 */
public record LeadFacts(
        String firstName,
        String lastName,
        String email,
        String emailDomain,
        boolean freeMail,
        String phone,
        String company,
        Integer companySize,
        String industry,
        String country,
        String jobTitle,
        String source,
        String campaign,
        String message,
        String language,
        Set<String> tags,
        Map<String, Object> custom) {

    public LeadFacts {
        tags = tags == null ? Set.of() : Set.copyOf(tags);
        custom = custom == null ? Map.of() : known(custom);
    }

    private static Map<String, Object> known(Map<String, Object> custom) {
        Map<String, Object> known = new TreeMap<>(custom);
        known.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(known);
    }
}
