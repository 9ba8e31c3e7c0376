package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadRowTest {

    @Test
    void readsAnAmericanAddressAsTheUnitedStates() {
        Map<String, Object> values =
                LeadRow.values(Map.of("lastName", "Darakjy", "state", "MI", "zip", "8014", "phone", "810-292-9388"));

        LeadDetails details = NoCustomFields.details(LeadValues.typed(values));
        assertThat(details.country()).isEqualTo("US");
        assertThat(details.phone()).isEqualTo("+18102929388");
        assertThat(details.attributes()).isEqualTo(Map.of("state", "MI", "zip", "8014"));
    }

    @Test
    void splitsAFullNameAtItsLastBlank() {
        Map<String, Object> values = LeadRow.values(Map.of("fullName", "Ana Maria Silva"));

        assertThat(values).containsEntry("firstName", "Ana Maria").containsEntry("lastName", "Silva");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"25|25", "51-200|51", "10,000+|10000", "1.500|1500", "25000|25000", "1 to 10|1"})
    void readsCompanySizesAsFilesWriteThem(String cell, int size) {
        assertThat(LeadRow.values(Map.of("companySize", cell))).containsEntry("companySize", size);
    }

    @Test
    void leavesASizeThatIsNoneForTheCheckToName() {
        assertThat(LeadRow.values(Map.of("companySize", "big"))).containsEntry("companySize", "big");
    }

    @Test
    void splitsTags() {
        assertThat(LeadRow.values(Map.of("tags", "vip; fair,2026")))
                .containsEntry("tags", List.of("vip", " fair", "2026"));
    }

    @Test
    void knowsNoColumnTwice() {
        assertThat(LeadColumns.FIELDS).doesNotHaveDuplicates();
        assertThat(LeadColumns.SYNONYMS.values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }
}
