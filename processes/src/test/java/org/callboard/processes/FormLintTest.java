package org.callboard.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FormLintTest {

    private static final Path FORMS = Path.of("forms");

    @TestFactory
    Stream<DynamicTest> formsReadAsTheHouseReads() throws IOException {
        try (Stream<Path> files = Files.walk(FORMS)) {
            List<Path> forms =
                    files.filter(f -> f.toString().endsWith(".form")).sorted().toList();
            assertThat(forms).isNotEmpty();
            return forms.stream()
                    .map(form -> dynamicTest(
                            form.toString(),
                            () -> assertThat(complaintsAbout(form)).isEmpty()));
        }
    }

    private static List<String> complaintsAbout(Path file) throws IOException {
        JsonNode form = new ObjectMapper().readTree(file.toFile());
        List<String> complaints = new ArrayList<>();
        if (!file.getFileName().toString().equals(form.path("id").asText() + ".form")) {
            complaints.add("The file is named after the form's id " + form.path("id"));
        }
        for (JsonNode field : form.findParents("key")) {
            String key = field.get("key").asText();
            if (!key.matches("[a-z][A-Za-z0-9]*")) {
                complaints.add(key + " is not camelCase");
            }
            if (field.path("label").asText(field.path("dateLabel").asText()).isBlank()) {
                complaints.add(key + " has no label");
            }
        }
        return complaints;
    }
}
