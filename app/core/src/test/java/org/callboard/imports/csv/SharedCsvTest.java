package org.callboard.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callboard.imports.SharedData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files that nobody here wrote. */
class SharedCsvTest {

    @TestFactory
    Stream<DynamicTest> readsOddCsvAsItsAuthorsMeantIt() throws IOException {
        Path folder = SharedData.require("csv-torture/csvs");
        return sorted(folder).map(csv -> {
            Path json = folder.resolveSibling("json")
                    .resolve(csv.getFileName().toString().replace(".csv", ".json"));
            return DynamicTest.dynamicTest(
                    csv.getFileName().toString(),
                    () -> assertThat(Read.of(Files.readAllBytes(csv)).records())
                            .isEqualTo(new ObjectMapper()
                                    .readValue(json.toFile(), new TypeReference<List<Map<String, String>>>() {})));
        });
    }

    @TestFactory
    Stream<DynamicTest> readsEveryContactFileWithoutARowTooLong() throws IOException {
        Path folder = SharedData.require("contacts");
        return Stream.of(folder, folder.resolve("hubspot"), folder.resolve("salesforce"))
                .flatMap(SharedCsvTest::sorted)
                .map(csv -> DynamicTest.dynamicTest(csv.getFileName().toString(), () -> {
                    Read read = Read.of(Files.readAllBytes(csv));
                    assertThat(read.rows())
                            .noneMatch(row -> row.overflows(read.columns().size()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> readsTheSameThreeColumnsInEveryEncoding() throws IOException {
        Path folder = SharedData.require("contacts/salesforce");
        return sorted(folder)
                .filter(csv -> csv.getFileName().toString().startsWith("csvtext"))
                .map(csv -> DynamicTest.dynamicTest(csv.getFileName().toString(), () -> {
                    Read read = Read.of(Files.readAllBytes(csv));
                    assertThat(read.columns()).containsExactly("column1", "column2", "column3");
                    assertThat(read.records().get(0)).containsEntry("column3", "row1-3");
                }));
    }

    @Test
    void readsEachOfTheFivehundred() throws IOException {
        Read read = Read.of(Files.readAllBytes(SharedData.require("contacts/us-500.csv")));
        assertThat(read.columns()).hasSize(12).startsWith("first_name", "last_name", "company_name");
        assertThat(read.rows()).hasSize(349);
        assertThat(read.records().get(0)).containsEntry("company_name", "Chanay, Jeffrey A Esq");
    }

    private static Stream<Path> sorted(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
