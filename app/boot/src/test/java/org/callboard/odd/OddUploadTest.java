package org.callboard.odd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.imports.SharedFile;
import org.callboard.imports.Upload;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Odd files through the import door: taken row by row or refused with a reason, never a 5xx. */
@CrmTest
class OddUploadTest {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    @Autowired
    Api api;

    private void assertTakenOrRefused(Object what, Upload upload) {
        Api marketer = api.as("marketer1");
        Answer answer = upload.send(marketer);
        assertThat(answer.status()).as("%s: %s", what, answer).isIn(202, 400);
        if (answer.status() == 202) {
            Answer done = Upload.ended(marketer, answer.header("Location"), PATIENCE);
            assertThat(done.at("/state")).as("%s: %s", what, done).isEqualTo("DONE");
            assertThat(done.at("/processed")).isEqualTo(done.at("/total"));
            assertThat(marketer.get(answer.header("Location") + "/errors").status())
                    .isEqualTo(200);
        } else {
            assertThat(answer.at("/errors/0/message")).isNotBlank();
        }
    }

    @Test
    void oddCsvWithWhateverMapping() throws IOException {
        for (Path file : files("csv-torture/csvs")) {
            byte[] bytes = Files.readAllBytes(file);
            String header =
                    new String(bytes, StandardCharsets.UTF_8).split("\\R")[0].split(",")[0];
            assertTakenOrRefused(file, Upload.of(bytes));
            assertTakenOrRefused(file, Upload.of(bytes).with("mapping", "{\"" + header + "\": \"lastName\"}"));
        }
    }

    @Test
    void filesThatAreNoLeads() throws IOException {
        for (String folder : List.of("contacts/salesforce", "contacts/hubspot", "bpmn", "emails", "text")) {
            for (Path file : files(folder)) {
                assertTakenOrRefused(file, Upload.of(Files.readAllBytes(file)));
            }
        }
    }

    @Test
    void naughtyStringsInEveryCell() throws IOException {
        List<String> naughty = Files.readAllLines(SharedFile.require("text/blns.txt"), StandardCharsets.UTF_8);
        String rows = naughty.stream()
                .map(text -> "\"" + text.replace("\"", "\"\"") + "\"")
                .map(cell -> String.join(",", cell, cell, cell, cell, cell, cell, cell, cell, cell))
                .collect(Collectors.joining(
                        "\n", "first name,last name,company,phone,job title,message,tags,industry,city\n", "\n"));
        assertTakenOrRefused("naughty", Upload.of(rows).with("duplicates", "update"));
    }

    @Test
    void multipartThatIsNone() {
        Api rep = api.as("rep1");
        for (String body : List.of(
                "",
                "--x",
                "--x\r\n\r\n",
                "--x--",
                "--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nemail\na@b.org",
                "--x\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\n1\r\n".repeat(1_000) + "--x--")) {
            Answer answer = rep.send(
                    "POST",
                    "/api/v1/leads/imports",
                    BodyPublishers.ofString(body),
                    "Content-Type",
                    "multipart/form-data; boundary=x");
            assertThat(answer.status())
                    .as("%s: %s", body.substring(0, Math.min(60, body.length())), answer)
                    .isBetween(400, 499);
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(SharedFile.require(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
