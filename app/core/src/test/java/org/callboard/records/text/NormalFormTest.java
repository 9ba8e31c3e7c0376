package org.callboard.records.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {

    @ParameterizedTest
    @CsvSource({
        "Ada@Engines.Example, ada@engines.example",
        "G.Race+news@GoogleMail.com, grace@gmail.com",
        "a.b+c@example.com, a.b+c@example.com"
    })
    void writesTheSameBoxTheSameWay(String typed, String key) {
        assertThat(NormalForm.email(typed)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"'Chanay, Inc.', chanay", "The Navy, navy", "ÅNGSTRÖM GmbH, angstrom", "Limited, limited", "東京, 東京"})
    void leavesLegalFormsOutOfCompanies(String typed, String key) {
        assertThat(NormalForm.company(typed)).isEqualTo(key);
    }

    @Test
    void tellsNobodyApartByAFewDigits() {
        assertThat(NormalForm.phone("12345")).isNull();
        assertThat(NormalForm.phone("+49 30 1234567")).isEqualTo("+49301234567");
    }
}
