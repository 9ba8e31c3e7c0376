package org.callboard.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.matching.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Which companies and people may be the same. */
@SpringJUnitConfig(CustomerHouse.class)
class DuplicatesTest {

    @Autowired
    Duplicates duplicates;

    @Autowired
    Customers cast;

    private final String word = Customers.word();

    @Test
    void findsTheSamePersonByAddressAndNameAndSaysWhy() {
        UUID jo = cast.person("rep1", "firstName", "Jo", "lastName", word, "email", "jo@" + word + ".example");
        UUID same = cast.person("rep1", "firstName", "Jo", "lastName", word, "email", "JO@" + word + ".example");

        assertThat(cast.as("rep1", () -> duplicates.of("person", jo)))
                .singleElement()
                .returns(same, Duplicates.Candidate::id)
                .returns(Verdict.SAME, Duplicates.Candidate::verdict)
                .satisfies(found -> assertThat(found.reasons()).anyMatch(why -> why.startsWith("Same e-mail")));
    }

    @Test
    void warnsBeforeACompanyIsCreated() {
        UUID known = cast.company("rep1", "name", "Acme " + word + " Ltd", "domain", word + ".example");

        assertThat(cast.as(
                        "rep1",
                        () -> duplicates.like("company", Map.of("name", "Acme " + word, "domain", word + ".example"))))
                .extracting(Duplicates.Candidate::id)
                .containsExactly(known);
        assertThat(cast.as("rep1", () -> duplicates.like("company", Map.of()))).isEmpty();
    }

    @Test
    void showsOnlyWhatIsInSight() {
        UUID jo = cast.person("rep1", "firstName", "Jo", "lastName", word, "email", "jo@" + word + ".example");
        cast.person("rep2", "firstName", "Jo", "lastName", word, "email", "jo@" + word + ".example");

        assertThat(cast.as("rep1", () -> duplicates.of("person", jo))).isEmpty();
        assertThat(cast.as("manager1", () -> duplicates.of("person", jo))).hasSize(1);
        assertThatThrownBy(() -> cast.as("rep2", () -> duplicates.of("person", jo)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void remembersThatTwoAreNotTheSameUntilSomebodyDoubtsIt() {
        UUID jo = cast.person("rep1", "firstName", "Jo", "lastName", word, "email", "jo@" + word + ".example");
        UUID other = cast.person("rep1", "firstName", "Jo", "lastName", word, "email", "jo@" + word + ".example");

        cast.doing("rep1", () -> duplicates.notTheSame("person", other, jo));
        assertThat(cast.as("rep1", () -> duplicates.of("person", jo))).isEmpty();
        assertThat(cast.as("rep1", () -> duplicates.of("person", other))).isEmpty();
        assertThat(cast.linesOf(CustomerEvent.person(jo))).contains("customer.not-the-same");

        cast.doing("rep1", () -> duplicates.maybeTheSame("person", jo, other));
        assertThat(cast.as("rep1", () -> duplicates.of("person", jo))).hasSize(1);
    }

    @Test
    void letsOnlyThoseDecideWhoMayChangeOneOfThem() {
        UUID jo = cast.person("rep1", "lastName", word);
        UUID other = cast.person("rep1", "lastName", word);

        assertThatThrownBy(() -> cast.doing("analyst1", () -> duplicates.notTheSame("person", jo, other)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.doing("rep1", () -> duplicates.notTheSame("person", jo, jo)))
                .isInstanceOf(BadInput.class);
    }
}
