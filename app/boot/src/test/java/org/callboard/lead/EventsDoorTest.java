package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.callboard.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class EventsDoorTest {

    @Autowired
    Api api;

    @Test
    void raisesTheScoreOfALeadThatDoesSomething() {
        Map<String, Object> lead = NewLeads.called(NewLeads.word(), "US");
        String path = "/api/v1/leads/" + NewLeads.id(api, lead);
        int before = Integer.parseInt(api.as("manager1").get(path).at("/score"));

        Answer answer = api.with(TestTokens.ofClient("crm-api"))
                .post("/api/v1/events", Map.of("type", "demo_requested", "email", lead.get("email")));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(path).endsWith(answer.at("/leadId"));
        assertThat(Integer.parseInt(api.as("manager1").get(path).at("/score"))).isGreaterThan(before);
    }

    @Test
    void bringsAColdLeadBackFromRestWhenItActs() {
        String word = NewLeads.word();
        String path = "/api/v1/leads/"
                + NewLeads.id(api, Map.of("lastName", word, "email", word + "@gmail.com", "country", "US"));
        assertThat(api.as("manager1").get(path).at("/status")).isEqualTo("NURTURING");

        for (String kind : new String[] {"demo-requested", "form-submitted", "page-viewed", "mail-clicked"}) {
            api.as("marketer1").post("/api/v1/events", Map.of("type", kind, "email", word + "@gmail.com"));
        }

        Answer lead = api.as("manager1").get(path);
        assertThat(lead.at("/process/active/0")).as(lead.text()).isIn("Task_ContactLead", "Gateway_Nurture");
    }

    @Test
    void keepsWhatStrangersDoUntilTheyCome() {
        Map<String, Object> lead = NewLeads.called(NewLeads.word(), "US");
        Answer early = api.as("marketer1")
                .post("/api/v1/events", Map.of("type", "demo-requested", "email", lead.get("email")));
        assertThat(early.status()).isEqualTo(202);
        assertThat(early.at("/leadId")).isNull();
        Map<String, Object> other = NewLeads.called(NewLeads.word(), "US");

        String known = NewLeads.id(api, lead);
        String unknown = NewLeads.id(api, other);

        assertThat(score(known)).isGreaterThan(score(unknown));
    }

    @Test
    void recordsARepeatedRequestOnce() {
        Map<String, Object> lead = NewLeads.called(NewLeads.word(), "US");
        String id = NewLeads.id(api, lead);
        Map<String, Object> event = Map.of("type", "demo-requested", "email", lead.get("email"));
        String key = NewLeads.word();

        Answer first = api.as("marketer1").post("/api/v1/events", event, "Idempotency-Key", key);
        int once = score(id);
        Answer second = api.as("marketer1").post("/api/v1/events", event, "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.at("/leadId")).isEqualTo(id).isEqualTo(first.at("/leadId"));
        assertThat(score(id)).isEqualTo(once);
    }

    @Test
    void refusesEventsOfNobodyAndOfTheFuture() {
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();

        assertThat(api.as("marketer1")
                        .post("/api/v1/events", Map.of("type", "page-viewed"))
                        .at("/errors/0/field"))
                .isEqualTo("leadId");
        assertThat(api.as("marketer1")
                        .post("/api/v1/events", Map.of("type", "x", "email", "a@b.example", "at", tomorrow))
                        .at("/errors/0/field"))
                .isEqualTo("at");
        assertThat(api.as("marketer1")
                        .post("/api/v1/events", Map.of("type", "x", "email", "a@b.example", "at", "soon"))
                        .at("/errors/0/field"))
                .isEqualTo("at");
    }

    private int score(String id) {
        return Integer.parseInt(api.as("manager1").get("/api/v1/leads/" + id).at("/score"));
    }
}
