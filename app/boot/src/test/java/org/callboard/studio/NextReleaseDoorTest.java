package org.callboard.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An analyst changes a rule: what starts from then on stands on the next release, what runs stays on its own. */
@CrmTest
class NextReleaseDoorTest {

    private static final String SCORING = "rules/drl/lead/lead-scoring.drl";

    @TempDir
    static Path content;

    @Autowired
    Api api;

    @Autowired
    Publisher publisher;

    @DynamicPropertySource
    static void ownContent(DynamicPropertyRegistry properties) throws IOException {
        for (Map.Entry<String, byte[]> file :
                new ContentSource("").read().files().entrySet()) {
            Path copy = content.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
        properties.add("crm.content-dir", content::toString);
    }

    @Test
    void judgesNewLeadsByTheNextReleaseAndThoseOnTheirWayByTheirOwn() throws IOException {
        String before = captured();
        assertThat(scored(before).at("/score")).isEqualTo("60");

        change("Points(\"fit\", 40", "Points(\"fit\", 45");
        assertThat(publisher.publish()).isEqualTo(2);
        String after = captured();

        assertThat(scored(after).at("/score")).isEqualTo("65");
        assertThat(scored(after).at("/release")).isEqualTo("2");
        api.as("manager1").post("/api/v1/events", Map.of("type", "page-viewed", "leadId", before));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(scored(before).at("/score")).isEqualTo("63"));
        assertThat(scored(before).at("/release")).isEqualTo("1");

        change("Points(\"fit\", 45", "Points(\"fit\", forty-five");
        assertThat(publisher.publish()).isEqualTo(2);
        assertThat(scored(captured()).at("/score")).isEqualTo("65");
    }

    private static void change(String from, String to) throws IOException {
        Path file = content.resolve(SCORING);
        String drl = Files.readString(file);
        assertThat(drl).contains(from);
        Files.writeString(file, drl.replace(from, to));
    }

    private String captured() {
        String domain = "acme-" + UUID.randomUUID() + ".com";
        Answer answer = api.as("manager1")
                .post(
                        "/api/v1/leads",
                        Map.of(
                                "lastName",
                                "Lee" + UUID.randomUUID(),
                                "email",
                                "ann@" + domain,
                                "company",
                                domain,
                                "companySize",
                                500));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.at("/id");
    }

    private Answer scored(String lead) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> api.as("manager1").get("/api/v1/leads/" + lead), answer -> answer.at("/score") != null);
    }
}
