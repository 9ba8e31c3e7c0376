package org.callboard.rules.lead;

import java.util.Locale;

/**
 * A lead that needs an owner.
 *
 * @param country ISO 3166 alpha-2
 * @param industry in lower case, however it was written
 * @param language ISO 639-1
 * @param grade HOT, WARM or COLD
 */
public record LeadToAssign(String country, String industry, String language, String grade, Integer companySize) {

    public LeadToAssign {
        industry = industry == null ? null : industry.strip().toLowerCase(Locale.ROOT);
    }
}
