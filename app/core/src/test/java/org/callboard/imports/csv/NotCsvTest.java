package org.callboard.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NotCsvTest {

    @Test
    void tellsHowToMakeCsvOfASpreadsheet() {
        assertThat(NotCsv.why(bytes("PK\u0003\u0004whatever"), StandardCharsets.UTF_8))
                .hasValueSatisfying(why -> assertThat(why).contains("save it as CSV"));
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] noise = new byte[2_000];
        new java.util.Random(7).nextBytes(noise);
        assertThat(NotCsv.why(noise, StandardCharsets.UTF_8)).isPresent();
    }

    @Test
    void bearsAStrayNul() {
        assertThat(NotCsv.why(bytes("name,city\nAda\0,Paris is a long way from here\n"), StandardCharsets.UTF_8))
                .isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
