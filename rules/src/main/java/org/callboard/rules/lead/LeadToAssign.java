package org.callboard.rules.lead;

/**
 * A lead that needs an owner.
 *
 * @param country ISO 3166 alpha-2
 * @param language ISO 639-1
 * @param grade HOT, WARM or COLD
 */
public record LeadToAssign(String country, String industry, String language, String grade, Integer companySize) {}
