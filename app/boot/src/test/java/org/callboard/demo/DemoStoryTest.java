package org.callboard.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.callboard.access.CurrentUser;
import org.callboard.access.Preferences;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CrmTest
class DemoStoryTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoActs acts;

    @Autowired
    DemoCast cast;

    @Autowired
    Preferences preferences;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    ObjectMapper json;

    private DemoStory story() throws IOException {
        DemoStory story = new DemoStory(acts, cast, preferences, currentUser, json);
        story.ready();
        return story;
    }

    private void tell(DemoStory story) {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            story.tell();
            return story.isTold();
        });
    }

    private long demoLeads() {
        return jdbc.sql("select count(*) from lead.idempotency_key where caller = :who")
                .param("who", DemoCast.WEBSITE.username())
                .query(Long.class)
                .single();
    }

    @Test
    void tellsOfLeadsOfEveryKindOnceHoweverOftenTheHouseStarts() throws IOException {
        tell(story());
        long leads = demoLeads();
        assertThat(leads).isGreaterThan(20);

        Api manager = api.as("manager1");
        for (String wanted : new String[] {
            "grade=HOT",
            "grade=WARM",
            "grade=COLD",
            "status=NURTURING",
            "status=DUPLICATE",
            "status=QUALIFIED",
            "status=DISQUALIFIED"
        }) {
            assertThat(number(manager, "/api/v1/leads?q=.example&" + wanted))
                    .as(wanted)
                    .isPositive();
        }
        assertThat(manager.get("/api/v1/tasks?size=200").body().toString()).contains("Keller");

        Answer companies = manager.get("/api/v1/companies?q=fjordbank");
        assertThat(companies.at("/total")).as(companies.text()).isEqualTo("1");
        String fjordbank = companies.at("/items/0/id");
        assertThat(manager.get("/api/v1/companies/" + fjordbank + "/people").at("/total"))
                .isEqualTo("2");
        assertThat(number(manager, "/api/v1/people?q=.example")).isGreaterThanOrEqualTo(8);
        assertThat(manager.get("/api/v1/tasks?element=Task_DecideSameCompany").text())
                .contains("Is this the same company?");
        String elin = manager.get("/api/v1/people?q=lindqvist").at("/items/0/id");
        assertThat(manager.get("/api/v1/tasks?subject=" + elin).text()).contains("Send Elin the reference");
        assertThat(manager.get("/api/v1/people/" + elin + "/timeline").text()).contains("Met the board");

        tell(story());
        assertThat(demoLeads()).isEqualTo(leads);
    }

    private static int number(Api api, String list) {
        return Integer.parseInt(api.get(list).at("/total"));
    }
}
