package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assumptions;
import org.callboard.kernel.BadInput;
import org.callboard.records.text.Countries;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.PhoneNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadCheckTest {

    private static final Path NAUGHTY_STRINGS = Path.of("../../../shared/data/text/blns.txt");

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Map<String, Object> typed = new HashMap<>();
        typed.put("email", "not an address");
        typed.put("country", "Atlantis");
        typed.put("firstName", "x".repeat(101));
        typed.put("companySize", -1);

        assertThat(wrong(typed)).containsOnlyKeys("email", "country", "firstName", "companySize");
    }

    @Test
    void namesUnknownFieldsAndWrongTypes() {
        assertThat(wrong(Map.of("lastname", "Doe", "companySize", "many", "tags", "a", "phone", 7)))
                .containsOnlyKeys("lastname", "companySize", "tags", "phone");
    }

    @Test
    void namesOnlySomeOfAThousandUnknownFields() {
        Map<String, Object> flood =
                IntStream.range(0, 1_000).boxed().collect(Collectors.toMap(i -> "field" + i, i -> i));

        assertThat(wrong(flood)).hasSize(20);
    }

    @Test
    void wantsSomethingToCallTheLeadBy() {
        assertThat(wrong(Map.of("message", "hello"))).containsOnlyKeys("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "half \ud83d of a character", "\udc00"})
    void refusesWhatCannotBeKept(String text) {
        assertThat(wrong(Map.of("lastName", text))).containsOnlyKeys("lastName");
        assertThat(wrong(Map.of("lastName", "Doe", "message", text))).containsOnlyKeys("message");
    }

    @Test
    void boundsAttributes() {
        Map<String, Object> many = IntStream.range(0, 51).boxed().collect(Collectors.toMap(i -> "a" + i, i -> "x"));

        assertThat(wrong(Map.of("lastName", "Doe", "attributes", many))).containsOnlyKeys("attributes");
        assertThat(wrong(Map.of("lastName", "Doe", "attributes", Map.of("size", "x".repeat(1_001)))))
                .containsOnlyKeys("attributes.size");
        assertThat(wrong(Map.of("lastName", "Doe", "attributes", Map.of("deep", Map.of("er", 1)))))
                .containsOnlyKeys("attributes.deep");
    }

    @ParameterizedTest
    @CsvSource({
        "ada@engines.example, true",
        "a.b+c@x-y.co.uk, true",
        "jörg@bücher.example, true",
        "a@b, false",
        "a b@c.de, false",
        "@c.de, false",
        "a@.de, false",
        "a@c..de, false",
        "a@-c.de, false"
    })
    void knowsAnEmailAddress(String text, boolean good) {
        FieldCheck check = new FieldCheck();

        assertThat(LeadCheck.email(check, text) != null).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({
        "(504) 621-8927, US, +15046218927",
        "030 1234567, DE, +49301234567",
        "+44 20 7946 0000,, +442079460000",
        "504-621-8927,, 504-621-8927",
        "call me, US, call me"
    })
    void readsPhoneNumbersAsTheCountryWritesThem(String typed, String country, String kept) {
        assertThat(PhoneNumbers.read(typed, country)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"de, DE", "Germany, DE", "DEU, DE", "united states, US", "U.S.A., US", "UK, GB", "Côte d’Ivoire, CI"})
    void knowsCountriesByCodeAndEnglishName(String typed, String code) {
        assertThat(Countries.code(typed)).isEqualTo(code);
    }

    @Test
    void eitherKeepsNaughtyStringsAsTheyAreOrNamesTheField() throws IOException {
        Assumptions.assumeThat(NAUGHTY_STRINGS)
                .as("the list of naughty strings is not here")
                .exists();
        List<String> strings = Files.readAllLines(NAUGHTY_STRINGS, StandardCharsets.UTF_8);
        for (String field : List.of("firstName", "company", "jobTitle", "message", "email", "phone", "country")) {
            for (String naughty : strings) {
                Map<String, Object> typed = new HashMap<>(Map.of("lastName", "Doe"));
                typed.put(field, naughty);
                try {
                    LeadDetails details = NoCustomFields.details(CaptureLead.of(typed));
                    Object kept = details.values().get(field);
                    if (kept != null && !field.equals("country") && !field.equals("phone")) {
                        assertThat(kept).isEqualTo(naughty.strip());
                    }
                    assertThat(LeadKeys.of(details).searchText()).doesNotContain("\u0000");
                } catch (BadInput refused) {
                    assertThat(refused.fields())
                            .extracting(BadInput.Field::field)
                            .containsOnly(field);
                }
            }
        }
    }

    @Test
    void saysWhichTagIsWrong() {
        assertThatThrownBy(() -> NoCustomFields.details(
                        CaptureLead.of(Map.of("lastName", "Doe", "tags", List.of("fine", "x".repeat(61))))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("tags[1]");
    }

    private static Map<String, String> wrong(Map<String, ?> typed) {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> NoCustomFields.details(CaptureLead.of(typed)));
        return refused.fields().stream()
                .collect(Collectors.toMap(BadInput.Field::field, BadInput.Field::message, (a, b) -> a));
    }
}
