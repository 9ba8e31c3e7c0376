package org.callboard.odd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.imports.SharedFile;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The big list of naughty strings in every text field: kept as it is or refused, never half of it, never a 5xx. */
@CrmTest
class OddTextTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    private static List<String> naughty() throws IOException {
        return Files.readAllLines(SharedFile.require("text/blns.txt"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .distinct()
                .toList();
    }

    @Test
    void everyFieldOfALeadKeepsItOrRefusesIt() throws IOException {
        Api rep = api.as("manager1");
        String marker = "odd " + UUID.randomUUID();
        String known = rep.post("/api/v1/leads", Map.of("lastName", "Odd", "source", marker))
                .header("Location");
        int kept = 1;
        List<String> texts = naughty();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            // a new one costs a whole process; most go into the one that is there
            Answer answer = i % 4 == 0
                    ? rep.post("/api/v1/leads", OddBodies.lead(text, marker))
                    : rep.patch(known, OddBodies.lead(text, marker), "If-Match", "*");
            assertThat(answer.status()).as("%s: %s", text, answer).isIn(200, 201, 400);
            if (answer.status() < 400) {
                String read =
                        rep.get(i % 4 == 0 ? answer.header("Location") : known).at("/company");
                assertThat(read == null ? "" : read).as(text).isEqualTo(text.strip());
            }
            Answer address = rep.post("/api/v1/leads", Map.of("email", text, "country", text, "source", marker));
            assertThat(address.status()).as("%s: %s", text, address).isIn(201, 400);
            kept += Stream.of(answer, address).filter(a -> a.status() == 201).count();
        }
        assertThat(kept).isGreaterThan(texts.size() / 8);
        assertWhole(marker, kept);
    }

    /** As many leads as were answered with 201, each with its one process and its line on the timeline. */
    private void assertWhole(String marker, int kept) {
        String leads = "select count(*) from lead.lead l where source = :marker";
        assertThat(count(leads, marker)).isEqualTo(kept);
        assertThat(count(
                        leads
                                + " and 1 = (select count(*) from engine.act_hi_procinst p where p.business_key_ = l.id::text)",
                        marker))
                .isEqualTo(kept);
    }

    private long count(String sql, String marker) {
        return jdbc.sql(sql).param("marker", marker).query(Long.class).single();
    }

    @Test
    void behavioursNotesAndSearchesTakeIt() throws IOException {
        Api manager = api.as("manager1");
        String lead = manager.post("/api/v1/leads", Map.of("lastName", "Odd")).header("Location");
        UUID id = UUID.fromString(lead.substring(lead.lastIndexOf('/') + 1));
        for (String text : naughty()) {
            String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
            String everywhere = Stream.of("q", "tag", "owner", "campaign")
                    .map(parameter -> parameter + "=" + query)
                    .collect(Collectors.joining("&"));
            survived(text, manager.get("/api/v1/leads?size=5&" + everywhere));
            survived(text, manager.get("/api/v1/search?q=" + query));
            survived(
                    text,
                    manager.post(
                            "/api/v1/events", Map.of("type", text, "leadId", id, "attributes", Map.of("page", text))));
        }
        for (String text : naughty().stream().filter(t -> t.length() % 5 == 0).toList()) {
            survived(text, manager.post(lead + "/notes", Map.of("text", text)));
            survived(text, manager.patch(lead, Map.of("message", text, "jobTitle", text), "If-Match", "*"));
            survived(text, manager.patch(lead, Map.of("message", "x"), "If-Match", "\"" + text.length() + "\""));
        }
        assertThat(manager.get(lead).status()).isEqualTo(200);
    }

    private static void survived(String text, Answer answer) {
        assertThat(answer.status()).as("%s: %s", text, answer).isLessThan(500);
    }
}
