package org.callboard.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.callboard.imports.Importable;
import org.callboard.imports.Importable.Taken;
import org.callboard.imports.Imports;
import org.callboard.imports.SharedData;
import org.callboard.imports.csv.CsvRow;
import org.callboard.imports.csv.CsvRows;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of other systems, row by row, mapped by their headers; why each count is what it is stands beside it. */
@SpringJUnitConfig(CustomerHouse.class)
class CustomerFilesTest {

    @Autowired
    List<Importable> importables;

    @Autowired
    Customers cast;

    @Autowired
    TransactionTemplate transaction;

    private final UUID importId = Ids.next();

    @Test
    void ofHubspotAreCompaniesAndPeople() throws IOException {
        assertThat(brought("companies", "hubspot/companies.csv")).isEqualTo("1 created, 0 skipped, 0 failed");
        // They name no company but by the other system's own ids, which say nothing here.
        assertThat(brought("people", "hubspot/contacts_sample_import-1.csv"))
                .isEqualTo("11 created, 0 skipped, 0 failed");
    }

    @Test
    void ofSalesforceAreCompaniesOnceEach() throws IOException {
        assertThat(brought("companies", "salesforce/accountsForInsert.csv"))
                .isEqualTo("4 created, 0 skipped, 0 failed");
        // 424 lines are a header and 423 accounts; the two of one name are two rows of question marks in two towns.
        assertThat(brought("companies", "salesforce/accountData.csv")).isEqualTo("423 created, 0 skipped, 0 failed");
        // A second time all are known, also the five whose names came as question marks, word for word at their
        // addresses. Three say a name and nothing else: two companies may be called the same, so they are new ones, to
        // be
        // looked at among the possible doubles.
        assertThat(brought("companies", "salesforce/accountData.csv")).isEqualTo("3 created, 420 skipped, 0 failed");
        assertThat(created)
                .extracting(values -> values.get("name"))
                .containsExactlyInAnyOrder("My Company, Inc", "name1149203564219", "name1149205434309");
    }

    /** The rows that the last file brought anew. */
    private final List<Map<String, String>> created = new java.util.ArrayList<>();

    private String brought(String objects, String file) throws IOException {
        created.clear();
        Importable importable = importables.stream()
                .filter(one -> one.object().equals(objects))
                .findFirst()
                .orElseThrow();
        Map<Taken.Kind, Integer> counts = new EnumMap<>(Taken.Kind.class);
        int failed = 0;
        try (CsvRows rows = CsvRows.open(
                Files.newInputStream(SharedData.require("contacts/" + file)), StandardCharsets.UTF_8, ',')) {
            while (rows.hasNext()) {
                Map<String, String> values = values(importable, rows.columns(), rows.next());
                try {
                    Taken taken = take(importable, values);
                    counts.merge(taken.kind(), 1, Integer::sum);
                    if (taken.kind() == Taken.Kind.CREATED) {
                        created.add(values);
                    }
                } catch (BadInput bad) {
                    failed++;
                }
            }
        }
        return "%d created, %d skipped, %d failed"
                .formatted(
                        counts.getOrDefault(Taken.Kind.CREATED, 0), counts.getOrDefault(Taken.Kind.SKIPPED, 0), failed);
    }

    private Taken take(Importable importable, Map<String, String> values) {
        return cast.as(
                "manager1",
                () -> transaction.execute(status -> importable.take(importId, values, Imports.Duplicates.SKIP)));
    }

    /** Each column goes to the first field that knows its header. */
    private static Map<String, String> values(Importable importable, List<String> columns, CsvRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String header = columns.get(i).toLowerCase(Locale.ROOT).strip();
            String cell = row.cell(i);
            if (cell != null && !cell.isBlank()) {
                importable.synonyms().entrySet().stream()
                        .filter(field -> field.getValue().contains(header)
                                || field.getKey().toLowerCase(Locale.ROOT).equals(header))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .ifPresent(field -> values.putIfAbsent(field, cell));
            }
        }
        return values;
    }
}
