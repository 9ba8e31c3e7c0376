package org.callboard.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyMatchTest {

    private final Matcher matcher = Matcher.with(MatchBounds.measured());

    @ParameterizedTest
    @CsvSource({
        "GTXPro, GTX Pro",
        "technolgy, technology",
        "Acme GmbH, ACME AG",
        "Müller & Söhne, Mueller und Soehne KG",
        "'Procter & Gamble Co.', Procter and Gamble",
        "I.B.M., IBM Corp",
        "Bosch Robert GmbH, Robert Bosch",
        "Société Générale S.A., Societe Generale SA"
    })
    void asksAtLeastWhenNamesAreOneButForHowTheyAreWritten(String one, String other) {
        assertThat(compare(company(one), company(other)).verdict()).isNotEqualTo(Verdict.DIFFERENT);
        assertThat(matcher.keys(company(one))).containsAnyElementsOf(matcher.keys(company(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "Acme Solutions, Apex Solutions",
        "account Update #0, account Update #1",
        "Smith Plumbing, Smith Bakery",
        "First National Bank, First Regional Hospital",
        "3M, 4M",
        "Universal Media, Universal Robots"
    })
    void tellsApartWhatOnlySharesAWord(String one, String other) {
        assertThat(compare(company(one), company(other)).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void isSureOfTheSameDomainAndName() {
        Match match = compare(
                company("Acme Inc").withDomains(List.of("https://www.acme.com/about")),
                company("Acme").withDomains(List.of("acme.com")));
        assertThat(match.verdict()).isEqualTo(Verdict.SAME);
        assertThat(match.reasons()).contains("Same web domain acme.com");
    }

    @Test
    void asksWhenADomainIsSharedByCompaniesOfOtherNames() {
        Match match = compare(
                company("Acme").withDomains(List.of("acme.com")),
                company("Zebra Logistics").withDomains(List.of("acme.com")));
        assertThat(match.verdict()).isEqualTo(Verdict.ASK);
    }

    @Test
    void takesNoFreeMailForACompanysDomain() {
        Match match = compare(
                company("Acme").withDomains(List.of("gmail.com")).withEmails(List.of("acme@gmail.com")),
                company("Zebra").withDomains(List.of("gmail.com")).withEmails(List.of("zebra@gmail.com")));
        assertThat(match.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(match.reasons()).noneMatch(reason -> reason.contains("gmail"));
        assertThat(matcher.keys(company(null).withDomains(List.of("gmail.com"))))
                .isEmpty();
    }

    @Test
    void isNeverSureBecauseOfASwitchboardAlone() {
        List<String> phone = List.of("+493012345678");
        assertThat(compare(company("Acme").withPhones(phone), company("Zebra").withPhones(phone))
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(compare(company(null).withPhones(phone), company(null).withPhones(phone))
                        .verdict())
                .isNotEqualTo(Verdict.SAME);
    }

    @Test
    void knowsANumberTypedWithAndWithoutItsCountry() {
        Match match = compare(
                company("Acme").withPhones(List.of("030 1234 5678")).in("Berlin", null, "Germany"),
                company("Acme").withPhones(List.of("+49 (30) 12345678")).in("Berlin", null, "DE"));
        assertThat(match.reasons()).contains("Same phone number +493012345678");
        assertThat(match.verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void asksAboutTheSameNameInTwoCities() {
        assertThat(compare(
                                company("Gravity Investments").in("Denver", null, "US"),
                                company("Gravity Investments").in("Boston", null, "US"))
                        .verdict())
                .isEqualTo(Verdict.ASK);
    }

    @Test
    void findsTheCompanyALeadWorksAt() {
        Profile lead = Profile.lead(UUID.randomUUID(), "Anna", "Smith")
                .withEmails(List.of("anna@acme.com"))
                .at("Acme Incorporated");
        Profile company = company("ACME").withDomains(List.of("acme.com"));
        assertThat(matcher.keys(lead)).containsAnyElementsOf(matcher.keys(company));
        assertThat(compare(lead, company).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void asksWhenALeadNamesAKnownCompanyButWritesFromAnotherDomain() {
        Profile lead = Profile.lead(UUID.randomUUID(), "Anna", "Smith")
                .withEmails(List.of("anna@smith-family.net"))
                .at("Anchor Computer Inc");
        Profile company = company("Anchor Computer").withDomains(List.of("anchorcomputer.com"));
        assertThat(compare(lead, company).verdict()).isEqualTo(Verdict.ASK);
    }

    private Match compare(Profile one, Profile other) {
        return matcher.compare(one, other);
    }

    private static Profile company(String name) {
        return Profile.company(UUID.randomUUID(), name);
    }
}
