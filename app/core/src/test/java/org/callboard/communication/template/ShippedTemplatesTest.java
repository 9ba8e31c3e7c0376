package org.callboard.communication.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callboard.communication.TemplateBook.Preview;
import org.callboard.communication.TemplateDraft;
import org.callboard.communication.Templates.Wish;
import org.junit.jupiter.api.Test;

/** The templates that the product ships, as they stand beside processes. */
class ShippedTemplatesTest {

    private static final Path FOLDER = Path.of("../../processes/templates");

    @Test
    void canBeReadInBothLanguages() throws Exception {
        Map<String, byte[]> files = files();

        assertThat(files.keySet())
                .extracting(TemplateFile::key)
                .contains("welcome", "quote-sent", "apology", "reply-later");
        assertThat(new ShippedTemplates().problems(files)).isEmpty();
        for (byte[] file : files.values()) {
            assertThat(TemplateFile.read(new String(file)).languages()).containsOnlyKeys("en", "de");
        }
    }

    @Test
    void readWellWhateverIsKnown() throws Exception {
        Map<String, Object> little = Map.of("house.name", "Callboard");
        Map<String, Object> much = new HashMap<>(little);
        much.putAll(Map.of(
                "person.firstName", "Jan",
                "person.lastName", "Müller",
                "company.name", "Müller & Co",
                "owner.name", "Rita Rep",
                "owner.email", "rita@example.com",
                "deal.title", "Scales",
                "deal.amount", 10,
                "deal.amountCurrency", "EUR"));
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            TemplateDraft draft = TemplateFile.read(new String(file.getValue()));
            Map<String, String> given = switch (file.getKey().replaceAll(".*/", "")) {
                case "quote-sent.yaml" -> Map.of("quoteLink", "https://x.example", "deal.title", "Scales");
                case "survey-csat.yaml", "survey-nps.yaml" -> Map.of("surveyLink", "https://x.example");
                default -> Map.of();
            };
            for (String language : draft.languages().keySet()) {
                Preview bare = new Filling("en").fill(draft, little, new Wish(null, null, given, language));
                Preview full = new Filling("en").fill(draft, much, new Wish(null, null, given, language));
                assertThat(bare.missing()).as(file.getKey()).isEmpty();
                assertThat(full.html()).as(file.getKey()).doesNotContain("{{").contains("Rita Rep");
            }
        }
    }

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(FOLDER)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(
                        "templates/" + FOLDER.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
