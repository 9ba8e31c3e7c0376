package org.callboard.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of somebody, as far as it tells them apart. Everything but the kind may be missing: {@code null} becomes
 * an empty text or set. Texts and sets are cut to a bound, so that no input makes a comparison slow.
 *
 * @param kind {@code company}, {@code person} or {@code lead} (a person who says where they work)
 * @param name of a company; of a person only where first and last name are not known apart
 * @param phones as typed or in E.164; as typed they are read with the country
 * @param domains of the web site and of e-mail addresses; free mail is left out here, whoever gives it
 * @param company where a person or lead works
 * @param country code or English name
 */
public record Profile(
        String kind,
        UUID id,
        String name,
        String firstName,
        String lastName,
        Set<String> emails,
        Set<String> phones,
        Set<String> domains,
        String company,
        String city,
        String country,
        String zip) {

    public static final String COMPANY = "company";
    public static final String PERSON = "person";
    public static final String LEAD = "lead";

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ADDRESS = 320;
    private static final int LARGEST_SET = 20;

    public Profile {
        kind = kind == null ? "" : kind;
        name = cut(name, LONGEST_TEXT);
        firstName = cut(firstName, LONGEST_TEXT);
        lastName = cut(lastName, LONGEST_TEXT);
        emails = cut(emails);
        phones = cut(phones);
        domains = cut(domains);
        company = cut(company, LONGEST_TEXT);
        city = cut(city, LONGEST_TEXT);
        country = cut(country, LONGEST_TEXT);
        zip = cut(zip, LONGEST_TEXT);
    }

    public static Profile company(UUID id, String name) {
        return new Profile(COMPANY, id, name, null, null, null, null, null, null, null, null, null);
    }

    public static Profile person(UUID id, String firstName, String lastName) {
        return new Profile(PERSON, id, null, firstName, lastName, null, null, null, null, null, null, null);
    }

    public static Profile lead(UUID id, String firstName, String lastName) {
        return new Profile(LEAD, id, null, firstName, lastName, null, null, null, null, null, null, null);
    }

    public Profile withEmails(Collection<String> all) {
        return new Profile(kind, id, name, firstName, lastName, set(all), phones, domains, company, city, country, zip);
    }

    public Profile withPhones(Collection<String> all) {
        return new Profile(kind, id, name, firstName, lastName, emails, set(all), domains, company, city, country, zip);
    }

    public Profile withDomains(Collection<String> all) {
        return new Profile(kind, id, name, firstName, lastName, emails, phones, set(all), company, city, country, zip);
    }

    public Profile at(String employer) {
        return new Profile(kind, id, name, firstName, lastName, emails, phones, domains, employer, city, country, zip);
    }

    public Profile in(String town, String code, String land) {
        return new Profile(kind, id, name, firstName, lastName, emails, phones, domains, company, town, land, code);
    }

    private static Set<String> set(Collection<String> texts) {
        return texts == null ? null : new LinkedHashSet<>(texts);
    }

    private static Set<String> cut(Set<String> texts) {
        if (texts == null) {
            return Set.of();
        }
        Set<String> kept = new LinkedHashSet<>();
        texts.stream()
                .filter(Objects::nonNull)
                .limit(LARGEST_SET)
                .map(text -> cut(text, LONGEST_ADDRESS))
                .forEach(kept::add);
        return Collections.unmodifiableSet(kept);
    }

    private static String cut(String text, int longest) {
        if (text == null) {
            return "";
        }
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
