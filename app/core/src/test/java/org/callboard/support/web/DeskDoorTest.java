package org.callboard.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.callboard.access.web.Doors;
import org.callboard.support.CannedAnswers;
import org.callboard.support.Contracts;
import org.callboard.support.Macros;
import org.callboard.support.Priority;
import org.callboard.support.Queues;
import org.callboard.support.SupportCast;
import org.callboard.support.SupportHouse;
import org.callboard.support.TicketState;
import org.callboard.support.TicketView;
import org.callboard.support.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Macros, canned answers, the next ticket and watchers by REST. */
@SpringJUnitConfig(SupportHouse.class)
class DeskDoorTest {

    @Autowired
    SupportCast cast;

    @Autowired
    Tickets tickets;

    @Autowired
    JdbcTemplate jdbc;

    private MockMvc doors;

    @Autowired
    void doors(Macros macros, CannedAnswers answers, Contracts contracts, Queues queues) {
        doors = Doors.of(
                new DeskController(macros, answers, contracts),
                new QueueController(queues),
                new TicketTiesController(tickets));
    }

    @BeforeEach
    void anEmptyDesk() {
        jdbc.execute("truncate support.ticket, support.macro, support.canned_answer cascade");
    }

    @Test
    void aMacroDoesAllItSaysOrNothing() throws Exception {
        UUID ticket = cast.ticket("agent1", "priority", "LOW", "personId", customer("Darakjy"));
        String id = made("supervisor1", "/api/v1/macros", """
                {"name": "Toner", "fields": {"priority": "HIGH", "category": "toner"}, "queue": "second-line",
                 "reply": "Dear {{person.lastName}}, toner is on its way.", "note": "Sent by post", "then": "WAITING"}
                """);

        as("agent1", post("/api/v1/tickets/" + ticket + "/macros/" + id)).andExpect(status().isOk());

        TicketView seen = cast.seen(ticket);
        assertThat(seen.priority()).isEqualTo(Priority.HIGH);
        assertThat(seen.category()).isEqualTo("toner");
        assertThat(seen.state()).isEqualTo(TicketState.WAITING);
        assertThat(seen.queue()).isEqualTo("second-line");
        assertThat(words(ticket)).containsExactlyInAnyOrder("Dear Darakjy, toner is on its way.", "Sent by post");

        UUID nobodys = cast.ticket("agent1", "priority", "LOW");
        as("agent1", post("/api/v1/tickets/" + nobodys + "/macros/" + id))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("{{person.lastName}}")));
        assertThat(cast.seen(nobodys).priority()).isEqualTo(Priority.LOW);
        assertThat(words(nobodys)).isEmpty();
    }

    private List<String> words(UUID ticket) {
        return cast.as("supervisor1", () -> tickets.words(ticket, null, 10)).items().stream()
                .map(word -> word.text())
                .toList();
    }

    @Test
    void macrosAreSetUpBySupervisorsAndEachMistakeIsNamed() throws Exception {
        as("agent1", post("/api/v1/macros").content("{\"name\": \"Mine\"}")).andExpect(status().isForbidden());
        as("supervisor1", post("/api/v1/macros").content("""
                        {"name": " ", "fields": {"number": "T-1"}, "then": "CLOSED", "queue": "nowhere"}
                        """))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(org.hamcrest.Matchers.containsInAnyOrder("name", "fields", "then", "queue")));
        String id = made("supervisor1", "/api/v1/macros", "{\"name\": \"Toner\"}");
        as("supervisor1", post("/api/v1/macros").content("{\"name\": \"TONER\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("name"));
        as("agent1", delete("/api/v1/macros/" + id)).andExpect(status().isForbidden());
        as("supervisor1", delete("/api/v1/macros/" + id)).andExpect(status().isNoContent());
        as("agent1", get("/api/v1/macros")).andExpect(jsonPath("$.items").isEmpty());
        as("agent1", post("/api/v1/tickets/" + cast.ticket("agent1") + "/macros/" + id))
                .andExpect(status().isNotFound());
        as("rep1", get("/api/v1/macros")).andExpect(status().isForbidden());
    }

    @Test
    void aCannedAnswerIsFoundByItsWordsAndFilledForATicket() throws Exception {
        UUID ticket = cast.ticket("agent1", "personId", customer("Venere"));
        String id = made("agent1", "/api/v1/canned-answers", """
                {"name": "Reset", "language": "en", "text": "Dear {{person.lastName}}, 100%_sure: see {{ticket.number}}."}
                """);

        as("agent2", get("/api/v1/canned-answers").param("q", "100%_SURE"))
                .andExpect(jsonPath("$.items[0].id").value(id));
        as("agent2", get("/api/v1/canned-answers").param("q", "%x"))
                .andExpect(jsonPath("$.items").isEmpty());
        as("agent2", get("/api/v1/tickets/" + ticket + "/canned-answers/" + id))
                .andExpect(jsonPath("$.text")
                        .value("Dear Venere, 100%_sure: see "
                                + cast.seen(ticket).number() + "."));
        as("other1", get("/api/v1/tickets/" + ticket + "/canned-answers/" + id)).andExpect(status().isNotFound());
        as("agent1", post("/api/v1/canned-answers").content("{\"name\": \"x\", \"language\": \"english\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.length()").value(2));
        as("agent1", delete("/api/v1/canned-answers/" + id)).andExpect(status().isNoContent());
    }

    @Test
    void theNextTicketIsTheOwnMostPressingOneThenNobodysAndIsTakenOnce() throws Exception {
        UUID low = waiting("LOW", null);
        UUID urgent = waiting("URGENT", null);
        UUID own = waiting("NORMAL", "agent1");

        next("agent1", null, own);
        next("agent1", own, urgent);
        assertThat(cast.seen(urgent).owner()).isEqualTo("agent1");
        as("other1", post("/api/v1/queues/next")).andExpect(jsonPath("$.id").isEmpty());
        as("rep1", post("/api/v1/queues/next")).andExpect(status().isForbidden());
        next("agent2", null, low);
    }

    @Test
    void twoWhoAskAtOnceGetDifferentTickets() {
        waiting("LOW", null);
        waiting("LOW", null);

        List<CompletableFuture<String>> asked = Stream.of("agent1", "agent2")
                .map(who -> CompletableFuture.supplyAsync(() -> body(who, post("/api/v1/queues/next"))))
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join))
                .doesNotHaveDuplicates()
                .noneMatch(one -> one.contains("null"));
    }

    @Test
    void whoeverSeesATicketMayWatchItAndHearsOfIt() throws Exception {
        UUID ticket = cast.ticket("agent1");
        String watchers = "/api/v1/tickets/" + ticket + "/watchers/";

        as("analyst1", put(watchers + "analyst1"))
                .andExpect(jsonPath("$.items[0]").value("analyst1"));
        as("analyst1", put(watchers + "agent2")).andExpect(status().isForbidden());
        as("agent1", put(watchers + "agent2"))
                .andExpect(jsonPath("$.items.length()").value(2));
        as("agent1", put(watchers + "nobody"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("username"));
        as("other1", put(watchers + "other1")).andExpect(status().isNotFound());
        as("analyst1", delete(watchers + "agent2")).andExpect(status().isForbidden());
        as("agent1", delete(watchers + "agent2")).andExpect(status().isNoContent());
        as("agent1", get("/api/v1/tickets/" + ticket + "/watchers"))
                .andExpect(jsonPath("$.items.length()").value(1));
    }

    private UUID waiting(String priority, String owner) {
        UUID ticket = cast.ticket("agent1", "priority", priority);
        jdbc.update("update support.ticket set owner = ? where id = ?", owner, ticket);
        jdbc.update("delete from support.hand where ticket_id = ?", ticket);
        return ticket;
    }

    private void next(String username, UUID after, UUID expected) throws Exception {
        as(username, post("/api/v1/queues/next" + (after == null ? "" : "?after=" + after)))
                .andExpect(jsonPath("$.id").value(expected.toString()));
    }

    private String customer(String name) {
        return cast.customer(name, null).toString();
    }

    private String made(String username, String path, String body) throws Exception {
        return JsonPath.read(body(username, post(path).content(body)), "$.id");
    }

    private String body(String username, MockHttpServletRequestBuilder request) {
        try {
            return as(username, request).andReturn().getResponse().getContentAsString();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private ResultActions as(String username, MockHttpServletRequestBuilder request) {
        return cast.as(username, () -> {
            try {
                return doors.perform(request.contentType(MediaType.APPLICATION_JSON));
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
    }
}
