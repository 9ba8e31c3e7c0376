package org.callboard.presence.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.access.web.Doors;
import org.callboard.presence.Absences;
import org.callboard.presence.Presence;
import org.callboard.presence.PresenceHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Absences and presence by REST. */
@SpringJUnitConfig(PresenceHouse.class)
class AbsenceDoorTest {

    @Autowired
    CurrentUser currentUser;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    private MockMvc doors;

    @Autowired
    void doors(Absences absences, Presence presence) {
        doors = Doors.of(new AbsenceController(absences, presence, currentUser));
    }

    @BeforeEach
    void everybodyIsThere() {
        jdbc.execute("truncate presence.absence, presence.seen");
        people.replaceAll(List.of(
                person("rep1", Role.SALES_REP),
                person("rep2", Role.SALES_REP),
                person("manager1", Role.SALES_MANAGER)));
    }

    @Test
    void whoeverReadTheAbsenceChangesItAndWhoeverDidNotIsTold() throws Exception {
        String door = told("rep1");
        String wish = wish(14, "\"rep2\"");

        as("rep1", put(door).content(wish)).andExpect(status().isPreconditionRequired());
        as("rep1", put(door).content(wish).header("If-Match", "\"7\"")).andExpect(status().isPreconditionFailed());
        as("rep1", put(door).content(wish).header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.standIn").value("rep2"));
        as("rep1", put(door).content(wish(21, "null")).header("If-Match", "*"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(jsonPath("$.standIn").isEmpty());
    }

    @Test
    void somebodyElsesIsForManagersAlone() throws Exception {
        String door = told("rep1");

        as("rep2", put(door).content(wish(14, "null")).header("If-Match", "*")).andExpect(status().isForbidden());
        as("rep2", delete(door)).andExpect(status().isForbidden());
        as("rep2", get("/api/v1/absences?username=*")).andExpect(status().isForbidden());
        as("manager1", get("/api/v1/absences?username=*"))
                .andExpect(jsonPath("$.items.length()").value(1));
        as("manager1", delete(door)).andExpect(status().isNoContent());
        as("rep1", get("/api/v1/absences"))
                .andExpect(jsonPath("$.items.length()").value(0));
        as("rep1", delete("/api/v1/absences/" + java.util.UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void saysWhatIsWrongByField() throws Exception {
        as("rep1", post("/api/v1/absences").content("{}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("from"));
        as("rep1", post("/api/v1/absences").content(wish(14, "\"nobody\"")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("standIn"));
        as("rep1", get("/api/v1/absences?limit=0"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
        as("rep1", post(told("rep1") + "/hand-over")).andExpect(status().isConflict());
    }

    @Test
    void tellsWhoIsThereForAFewAtATime() throws Exception {
        told("rep1");

        as("rep2", get("/api/v1/presence?usernames=rep1, rep2"))
                .andExpect(jsonPath("$.rep1").value("ABSENT"))
                .andExpect(jsonPath("$.rep2").value("OFFLINE"));
        as("rep2", get("/api/v1/presence?usernames=" + "a,b,".repeat(101) + String.join(",", names())))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("200")));
    }

    private static List<String> names() {
        return java.util.stream.IntStream.range(0, 201).mapToObj(n -> "u" + n).toList();
    }

    private String told(String username) throws Exception {
        return as(username, post("/api/v1/absences").content(wish(7, "null")))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private String wish(int days, String standIn) {
        return "{\"from\": \"%s\", \"until\": \"%s\", \"standIn\": %s}"
                .formatted(clock.instant().minusSeconds(1), clock.instant().plus(Duration.ofDays(days)), standIn);
    }

    private ResultActions as(String username, MockHttpServletRequestBuilder request) throws Exception {
        Person person = people.find(username).orElseThrow();
        Viewer viewer = new Viewer(username, person.name(), person.roles(), person.teams());
        return currentUser.actingFor(viewer, () -> {
            try {
                return doors.perform(request.contentType(MediaType.APPLICATION_JSON));
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private static Person person(String username, String role) {
        return new Person(
                username,
                username,
                username + "@example.com",
                Set.of(role),
                Set.of("sales-emea"),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                true,
                true);
    }
}
