package org.callboard.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.records.text.Countries;
import org.callboard.records.text.FreeMail;
import org.callboard.records.text.NormalForm;

/** A profile in the form that compares. The words of a company are those of where a person works, else its own name. */
record Traits(
        Profile profile,
        List<String> first,
        List<String> last,
        List<String> company,
        Set<String> emails,
        Set<Phone> phones,
        Set<String> domains,
        String city,
        String country,
        String zip) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{3,255}");
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}.-]{3,255}");
    private static final Pattern AROUND_DOMAIN = Pattern.compile("^\\s*([a-z]+://)?(www\\d?\\.)?|[/:?#].*$|\\s+$");

    static Traits of(Profile profile) {
        String code = Countries.code(profile.country());
        Set<String> emails = profile.emails().stream()
                .map(NormalForm::email)
                .filter(email -> ADDRESS.matcher(email).matches())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        FullName name = FullName.of(profile);
        return new Traits(
                profile,
                name.first(),
                name.last(),
                Words.ofCompany(isCompany(profile) ? profile.name() : profile.company()),
                emails,
                profile.phones().stream()
                        .map(typed -> Phone.of(typed, code))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                domains(profile, emails),
                String.join(" ", Words.of(profile.city())),
                code == null ? NormalForm.words(profile.country()) : code,
                NormalForm.words(profile.zip()).replace(" ", ""));
    }

    boolean isCompany() {
        return isCompany(profile);
    }

    String companyName() {
        return isCompany() ? profile.name() : profile.company();
    }

    private static boolean isCompany(Profile profile) {
        return Profile.COMPANY.equals(profile.kind());
    }

    private static Set<String> domains(Profile profile, Set<String> emails) {
        return Stream.concat(
                        profile.domains().stream().map(Traits::domain),
                        emails.stream().map(email -> email.substring(email.indexOf('@') + 1)))
                .filter(domain -> DOMAIN.matcher(domain).matches() && domain.indexOf('.') > 0 && !FreeMail.is(domain))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String domain(String typed) {
        return AROUND_DOMAIN.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
