package org.callboard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+SUM(A1)",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1)",
                "\tx",
                "\rx",
                "  =HYPERLINK(\"x\")",
                "＝1",
                "-",
                "+A1",
                "=cmd|'/C calc'!A0"
            })
    void disarmsFormulasAndGivesThemBack(String formula) {
        assertThat(SafeCsv.safe(formula)).isEqualTo("'" + formula);
        assertThat(SafeCsv.original(SafeCsv.safe(formula))).isEqualTo(formula);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1 (504) 621-8927",
                "+49 30/1234",
                "-12.5",
                "-1,000",
                "plain",
                "'quoted'",
                "",
                "a=b",
                "o'=x",
                "'tis"
            })
    void leavesWhatCannotCalculateAsItIs(String text) {
        assertThat(SafeCsv.safe(text)).isEqualTo(text);
        assertThat(SafeCsv.original(text)).isEqualTo(text);
    }

    @Test
    void quotesWhatNeedsQuotes() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SafeCsv csv = SafeCsv.to(out)) {
            csv.row("a,b", "say \"hi\"", null, 7).row("=x\ny");
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\"a,b\",\"say \"\"hi\"\"\",,7\r\n\"'=x\ny\"\r\n");
    }
}
