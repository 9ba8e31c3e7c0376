package org.callboard.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonMatchTest {

    private final Matcher matcher = Matcher.with(MatchBounds.measured());

    @Test
    void isSureOfTheSameEmailHoweverTheNameIsWritten() {
        Match match = matcher.compare(
                person("Bob", "Müller").withEmails(List.of("Bob.Mueller@acme.com")),
                person("Robert", "MUELLER").withEmails(List.of("bob.mueller@ACME.com")));
        assertThat(match.verdict()).isEqualTo(Verdict.SAME);
        assertThat(match.reasons()).first().isEqualTo("Same e-mail address bob.mueller@acme.com");
    }

    @Test
    void asksWhenTwoNamesUseOneEmail() {
        List<String> email = List.of("family@miller.org");
        assertThat(verdict(
                        person("Anna", "Miller").withEmails(email),
                        person("George", "Kowalski").withEmails(email)))
                .isEqualTo(Verdict.ASK);
    }

    @Test
    void asksAboutAnotherEmailWithTheSameNameAndCompany() {
        assertThat(verdict(
                        person("Anna", "Smith")
                                .withEmails(List.of("anna@acme.com"))
                                .at("Acme"),
                        person("Anna", "Smith")
                                .withEmails(List.of("asmith@home.net"))
                                .at("Acme Inc.")))
                .isEqualTo(Verdict.ASK);
    }

    @Test
    void keepsColleaguesAtOneSwitchboardApart() {
        List<String> phone = List.of("+493012345678");
        assertThat(verdict(
                        person("Anna", "Smith").withPhones(phone).at("Acme"),
                        person("Carl", "Jones").withPhones(phone).at("Acme")))
                .isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void keepsNamesakesApartOfWhomNothingElseIsKnown() {
        assertThat(verdict(person("Anna", "Smith"), person("Anna", "Smith"))).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void takesASharedMailboxForNoProof() {
        List<String> email = List.of("info@acme.com");
        assertThat(verdict(
                        person("Anna", "Smith").withEmails(email),
                        person("Carl", "Jones").withEmails(email)))
                .isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void seesFirstAndLastNameInTheOtherOrder() {
        Profile one = person("Anna", "Smith").withPhones(List.of("+493012345678"));
        Profile other = person("Smith", "Anna").withPhones(List.of("+493012345678"));
        assertThat(verdict(one, other)).isEqualTo(Verdict.SAME);
        assertThat(matcher.keys(one)).containsAnyElementsOf(matcher.keys(other));
    }

    @Test
    void findsATypingErrorInANameByItsKeys() {
        Profile one = person("Katherine", "Schneider").at("Acme");
        Profile other = person("Kate", "Schnieder").at("Acme").withEmails(List.of("ks@acme.com"));
        assertThat(matcher.keys(one)).containsAnyElementsOf(matcher.keys(other));
        assertThat(verdict(one, other)).isEqualTo(Verdict.ASK);
    }

    @Test
    void listsCandidatesBestFirstAndNeverTheOneAskedAbout() {
        Profile anna =
                person("Anna", "Smith").withEmails(List.of("anna@acme.com")).at("Acme");
        Profile double1 =
                person("Anna", "Smith").withEmails(List.of("a.smith@home.net")).at("Acme");
        Profile double2 =
                person("Ana", "Smith").withEmails(List.of("anna@acme.com")).at("Acme");
        Profile stranger =
                person("Carl", "Jones").withEmails(List.of("carl@acme.com")).at("Acme");
        List<Profile> all = List.of(anna, double1, stranger, double2);
        assertThat(matcher.candidates(anna, all, 10)).extracting(Match::id).containsExactly(double2.id(), double1.id());
        assertThat(matcher.candidates(anna, all, 1)).hasSize(1);
    }

    private Verdict verdict(Profile one, Profile other) {
        return matcher.compare(one, other).verdict();
    }

    private static Profile person(String first, String last) {
        return Profile.person(UUID.randomUUID(), first, last);
    }
}
