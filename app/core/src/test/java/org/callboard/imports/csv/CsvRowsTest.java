package org.callboard.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiter(String delimiter) {
        Read read = Read.of("name,city,size\nAda,Paris,3\nBob,Rome,4\n".replace(",", delimiter));
        assertThat(read.delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(read.records().get(1)).isEqualTo(Map.of("name", "Bob", "city", "Rome", "size", "4"));
    }

    @Test
    void isNotLedAstrayByDelimitersInsideCells() {
        Read read = Read.of("name;note\nAda;\"a, b, c\"\nBob;d, e\nCy;f\n");
        assertThat(read.delimiter()).isEqualTo(';');
        assertThat(read.records().get(1)).containsEntry("note", "d, e");
    }

    @Test
    void followsExcelsHint() {
        Read read = Read.of("sep=|\na|b,c\n1|2,3\n");
        assertThat(read.columns()).containsExactly("a", "b,c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void readsUnicodeWithAndWithoutByteOrderMark(String encoding) {
        String text = "name,city\nJosé Ωmega,Kraków\nZoë,東京\nBob,Rome\n";
        Charset charset = Charset.forName(encoding);
        for (String mark : List.of("", "\uFEFF")) {
            Read read = Read.of((mark + text).getBytes(charset));
            assertThat(read.charset()).isEqualTo(charset);
            assertThat(read.columns()).containsExactly("name", "city");
            assertThat(read.records().get(1)).containsEntry("city", "東京");
        }
    }

    @Test
    void readsWestEuropeanText() {
        assertThat(Read.of("name,price\nMüller,5 €\n".getBytes(Charset.forName("windows-1252")))
                        .records())
                .containsExactly(Map.of("name", "Müller", "price", "5 €"));
        assertThat(Read.of("name\u0081,b\nMüller,x\n".getBytes(StandardCharsets.ISO_8859_1))
                        .charset())
                .isEqualTo(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aSingleBadByteDoesNotTurnUtf8IntoSomethingElse() {
        byte[] file = ("name,b\n" + "é,ü\n".repeat(20) + "X,y\n").getBytes(StandardCharsets.UTF_8);
        file[file.length - 4] = (byte) 0xFF;
        assertThat(Read.of(file).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void keepsQuotesAndLineBreaksInsideCells() {
        Read read =
                Read.of("a,b\r\n\"say \"\"hi\"\"\",\"two\r\nlines\"\r\nplain \"x\" y, \"led by a blank, quoted\"\r\n");
        assertThat(read.records())
                .containsExactly(
                        Map.of("a", "say \"hi\"", "b", "two\r\nlines"),
                        Map.of("a", "plain \"x\" y", "b", "led by a blank, quoted"));
    }

    @Test
    void passesOverBlankRowsAndToleratesRaggedOnes() {
        Read read = Read.of("\n\na,b,c\n\n1\n,,\n1,2,3,,\n1,2,3,4\n");
        assertThat(read.rows()).extracting(CsvRow::number).containsExactly(1L, 2L, 3L);
        assertThat(read.rows().get(0).cell(2)).isEmpty();
        assertThat(read.rows().get(1).overflows(3)).isFalse();
        assertThat(read.rows().get(2).overflows(3)).isTrue();
    }

    @Test
    void namesBlankAndRepeatedColumns() {
        assertThat(Read.of("Email,,email,Email\n1,2,3,4\n").columns())
                .containsExactly("Email", "Column 2", "email (2)", "Email (3)");
    }

    @Test
    void dropsNulsAndBlanksOfAnyKind() {
        assertThat(Read.of("a,b\nx\0y,\u00A0 z\u3000\n").records()).containsExactly(Map.of("a", "xy", "b", "z"));
    }

    @Test
    void readsVeryLongCells() {
        String longCell = "x".repeat(900_000);
        assertThat(Read.of("a,b\n1,\"" + longCell + "\"\n").rows().get(0).cell(1))
                .isEqualTo(longCell);
    }

    @Test
    void saysWhereAQuotationMarkIsNeverClosed() {
        assertThatThrownBy(() -> Read.of("a,b\n1,2\n3,\"open\n4,5\n"))
                .isInstanceOf(UnreadableCsv.class)
                .hasMessageContaining("row 1")
                .hasMessageContaining("quotation mark");
        assertThatThrownBy(() -> Read.of("a,b\n1,\"" + "x,y\n".repeat(400_000))).isInstanceOf(UnreadableCsv.class);
    }

    @Test
    void leavesOutTheReasonsOfAnErrorFile() {
        Read read = Read.of("a," + CsvRows.REASON_COLUMN + ",b\n1,bad,2\n");
        assertThat(read.records()).containsExactly(Map.of("a", "1", "b", "2"));
    }

    @Test
    void goesOnBehindARow() throws Exception {
        var in = new java.io.ByteArrayInputStream("a\n1\n\n2\n3\n".getBytes(StandardCharsets.UTF_8));
        try (CsvRows rows = CsvRows.open(in, StandardCharsets.UTF_8, ',')) {
            rows.skipTo(2);
            assertThat(rows.next()).isEqualTo(new CsvRow(3, List.of("3")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.org,Ada\nc@d.org,Bob", "1,2\n3,4"})
    void tellsARecordFromAHeader(String file) throws Exception {
        var in = new java.io.ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        try (CsvRows rows = CsvRows.open(in, StandardCharsets.UTF_8, ',')) {
            assertThat(rows.headerLooksLikeData()).isTrue();
        }
    }
}
