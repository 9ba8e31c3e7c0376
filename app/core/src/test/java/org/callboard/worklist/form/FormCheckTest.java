package org.callboard.worklist.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest(name = "{0} {1}: {2} is refused")
    @CsvSource(
            delimiter = ';',
            value = {
                "textfield; {\"validate\":{\"minLength\":3}}; ab",
                "textfield; {\"validate\":{\"maxLength\":3}}; abcd",
                "textfield; {\"validate\":{\"pattern\":\"^[A-Z]{2}$\"}}; ABC",
                "textfield; {\"validate\":{\"validationType\":\"email\"}}; not a mail",
                "textfield; {\"validate\":{\"validationType\":\"email\"}}; a@b",
                "textfield; {\"validate\":{\"validationType\":\"phone\"}}; call me",
                "textfield; {\"validate\":{\"pattern\":\"^(a+)+$\"}}; aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
                "number; {\"validate\":{\"min\":1}}; 0",
                "number; {\"validate\":{\"max\":10}}; 10.5",
                "number; {\"decimalDigits\":0}; 1.5",
                "number; {}; twelve",
                "number; {}; 1e999999999",
                "datetime; {\"subtype\":\"date\"}; 2026-02-30",
                "datetime; {\"subtype\":\"date\"}; 0026-02-03",
                "datetime; {\"subtype\":\"date\",\"disallowPassedDates\":true}; 2026-02-20",
                "datetime; {\"subtype\":\"datetime\"}; 2026-03-01",
                "datetime; {\"subtype\":\"time\"}; 25:00",
                "checkbox; {}; yes",
                "select; {\"values\":[{\"label\":\"A\",\"value\":\"a\"}]}; b",
                "radio; {\"values\":[{\"label\":\"A\",\"value\":\"a\"}]}; A",
                "checklist; {\"values\":[{\"label\":\"A\",\"value\":\"a\"}]}; a"
            })
    void refusesAnAnswerThatTheFormWouldRefuse(String type, String more, String answer) {
        assertThat(fieldsOf(check(form(question(type, more)), Map.of("q", answer))))
                .containsExactly("q");
    }

    @ParameterizedTest(name = "{0} {1}: {2} becomes {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "textfield; {\"validate\":{\"validationType\":\"email\"}}; zoe@example.com; zoe@example.com",
                "textfield; {\"validate\":{\"validationType\":\"phone\"}}; +49 30 123456; +49 30 123456",
                "textarea; {}; Grüße 🙂; Grüße 🙂",
                "number; {}; 12; 12",
                "number; {\"decimalDigits\":2}; 1.25; 1.25",
                "number; {\"serializeToString\":true}; 1.25; 1.25",
                "datetime; {\"subtype\":\"date\",\"disallowPassedDates\":true}; 2026-03-01; 2026-03-01",
                "datetime; {\"subtype\":\"datetime\"}; 2026-03-01T09:30Z; 2026-03-01T09:30Z",
                "datetime; {\"subtype\":\"time\"}; 09:30; 09:30",
                "select; {\"valuesKey\":\"offers\"}; gold; gold",
                "select; {\"valuesExpression\":\"=offers\"}; gold; gold"
            })
    void takesAGoodAnswer(String type, String more, String answer, String expected) {
        Map<String, Object> facts = Map.of("offers", List.of(Map.of("label", "Gold", "value", "gold")));

        Map<String, Object> checked = new FormCheck(form(question(type, more)), NOON).check(Map.of("q", answer), facts);

        assertThat(checked.get("q")).hasToString(expected);
    }

    @Test
    void keepsSeveralChoicesAsOneFlatText() {
        String form = form(question(
                "taglist", "{\"values\":[{\"label\":\"A\",\"value\":\"a\"},{\"label\":\"B\",\"value\":\"b\"}]}"));

        assertThat(new FormCheck(form, NOON).check(Map.of("q", List.of("b", "a", "b")), Map.of()))
                .isEqualTo(Map.of("q", "b,a"));
        assertThat(fieldsOf(check(form, Map.of("q", List.of("a", "c"))))).containsExactly("q");
    }

    @Test
    void demandsWhatIsRequiredEvenAsBlank() {
        String form = form(question("textfield", "{\"validate\":{\"required\":true}}"));

        assertThat(fieldsOf(check(form, Map.of()))).containsExactly("q");
        assertThat(fieldsOf(check(form, Map.of("q", "  ")))).containsExactly("q");
        assertThat(fieldsOf(
                        check(form(question("checkbox", "{\"validate\":{\"required\":true}}")), Map.of("q", false))))
                .containsExactly("q");
    }

    @Test
    void dropsWhatIsHiddenAndDemandsWhatShows() {
        String form = form(
                question("textfield", "{\"key\":\"outcome\"}"),
                "{\"type\":\"group\",\"conditional\":{\"hide\":\"=outcome != \\\"lost\\\"\"},\"components\":["
                        + question("textfield", "{\"key\":\"reason\",\"validate\":{\"required\":true}}") + "]}");

        Map<String, Object> won = new FormCheck(form, NOON).check(Map.of("outcome", "won", "reason", "x"), Map.of());

        assertThat(won).containsEntry("outcome", "won").containsEntry("reason", null);
        assertThat(fieldsOf(check(form, Map.of("outcome", "lost")))).containsExactly("reason");
    }

    @Test
    void demandsNothingUnderAConditionItCannotJudge() {
        String form = form(question(
                "textfield", "{\"conditional\":{\"hide\":\"=count(x) > 1\"},\"validate\":{\"required\":true}}"));

        assertThat(new FormCheck(form, NOON).check(Map.of(), Map.of())).isEqualTo(nothing("q"));
    }

    @Test
    void refusesWhatTheFormDoesNotAskAndIgnoresWhatItOnlyShows() {
        String form = form(question("textfield", "{\"readonly\":true}"), question("textfield", "{\"key\":\"note\"}"));

        assertThat(fieldsOf(check(form, Map.of("salary", 1)))).containsExactly("salary");
        assertThat(new FormCheck(form, NOON).check(Map.of("q", "forged", "note", "n"), Map.of()))
                .isEqualTo(Map.of("note", "n"));
    }

    private static BadInput check(String form, Map<String, Object> answers) {
        return catchThrowableOfType(BadInput.class, () -> new FormCheck(form, NOON).check(answers, Map.of()));
    }

    private static List<String> fieldsOf(BadInput refused) {
        assertThat(refused).as("refused").isNotNull();
        return refused.fields().stream().map(BadInput.Field::field).toList();
    }

    private static String form(String... components) {
        return "{\"type\":\"default\",\"components\":[" + String.join(",", components) + "]}";
    }

    /** @param more JSON whose members win over the usual ones, because the last of equal keys counts */
    private static String question(String type, String more) {
        String inner = more.strip().substring(1, more.strip().length() - 1);
        return "{\"key\":\"q\",\"type\":\"" + type + "\"" + (inner.isBlank() ? "" : "," + inner) + "}";
    }

    private static Map<String, Object> nothing(String... keys) {
        Map<String, Object> map = new HashMap<>();
        Arrays.asList(keys).forEach(key -> map.put(key, null));
        return map;
    }
}
