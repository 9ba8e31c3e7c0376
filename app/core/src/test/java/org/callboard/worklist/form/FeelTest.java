package org.callboard.worklist.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "= outcome != \"not-now\"                          | true",
                "=outcome = \"qualified\"                          | true",
                "outcome = \"not-now\" or score >= 40              | true",
                "outcome = \"not-now\" or score > 40               | false",
                "outcome = \"qualified\" and not(urgent)           | false",
                "(score < 50 and urgent) and nobody = null         | true",
                "nobody != null                                    | false",
                "nobody = \"x\"                                    | false",
                "nobody > 3                                        | false",
                "outcome in (\"a\", \"qualified\")                 | true",
                "outcome in [\"a\", \"b\"]                         | false",
                "score = 40.0                                      | true",
                "urgent                                            | true"
            })
    void holdsAsFeelSays(String expression, boolean expected) {
        Map<String, Object> values = new HashMap<>(Map.of("outcome", "qualified", "score", 40, "urgent", true));

        assertThat(Feel.holds(expression, values)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "count(list) > 1",
                "if a then b else c",
                "a =",
                "a = \"b",
                "a ? b",
                "(a",
                "a b",
                "some x in y satisfies x"
            })
    void saysWhatIsBeyondIt(String expression) {
        assertThatThrownBy(() -> Feel.holds(expression, Map.of())).isInstanceOf(Feel.NotUnderstood.class);
    }

    @Test
    void readsEscapedQuotes() {
        assertThat(Feel.holds("a = \"say \\\"hi\\\"\"", Map.of("a", "say \"hi\"")))
                .isTrue();
    }
}
