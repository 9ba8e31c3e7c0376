package org.callboard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingGuessTest {

    private final Importable people = new TestPeople(null);

    private Map<String, String> guess(String... columns) {
        return MappingGuess.of(List.of(columns), people);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lastName",
                "Last Name",
                "last_name",
                "LASTNAME",
                "Last-name",
                "LastName__c",
                "Surname",
                "Lástname",
                "Contact Last Name",
                "last name 1"
            })
    void knowsAFieldHoweverItIsWritten(String header) {
        assertThat(guess(header)).containsEntry(header, "lastName");
    }

    @Test
    void letsTheBestColumnHaveTheField() {
        assertThat(guess("name", "surname", "Last name", "mail", "primary email"))
                .isEqualTo(Map.of("Last name", "lastName", "mail", "email"));
    }

    @Test
    void leavesOutWhatItDoesNotKnow() {
        assertThat(guess("Favourite colour", "Column 2", "E-Mail")).isEqualTo(Map.of("E-Mail", "email"));
    }
}
