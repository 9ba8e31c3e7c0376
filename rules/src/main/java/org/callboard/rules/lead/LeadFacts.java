package org.callboard.rules.lead;

import java.util.Set;

/**
 * A lead as rules see it. Texts are {@code null} when nobody said anything.
 *
 * @param emailDomain what stands behind the at sign, lower case
 * @param freeMail whether that domain gives addresses to anybody
 * @param companySize employees
 * @param country ISO 3166 alpha-2
 * @param language ISO 639-1, as far as it follows from the country
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
        Set<String> tags) {

    public LeadFacts {
        tags = tags == null ? Set.of() : Set.copyOf(tags);
    }
}
