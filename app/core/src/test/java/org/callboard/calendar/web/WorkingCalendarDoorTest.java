package org.callboard.calendar.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Viewer;
import org.callboard.access.web.Doors;
import org.callboard.calendar.CalendarHouse;
import org.callboard.calendar.Calendars;
import org.callboard.kernel.WorkingTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Calendars, and the calculator, by REST. */
@SpringJUnitConfig(CalendarHouse.class)
class WorkingCalendarDoorTest {

    private static final String DESK = """
            {"name": "desk", "title": "Desk", "zone": "Europe/Berlin", "from": "2026-01-01", "hours": [
                {"day": "MONDAY", "from": "09:00", "to": "17:00"}, {"day": "TUESDAY", "from": "09:00", "to": "17:00"}]}
            """;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    JdbcTemplate jdbc;

    private MockMvc doors;

    @Autowired
    void doors(Calendars calendars, WorkingTime time) {
        doors = Doors.of(new WorkingCalendarController(calendars, time));
    }

    @BeforeEach
    void theDeskHasACalendar(@Autowired People people) throws Exception {
        jdbc.execute("truncate calendar.recomputation, calendar.assigned, calendar.edition, calendar.calendar");
        jdbc.execute("update calendar.state set change = change + 1");
        CalendarHouse.staff(people);
        admin(post("/api/v1/calendars").content(DESK))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/v1/calendars/desk"));
    }

    @Test
    void countsWorkingTimeBothWays() throws Exception {
        agent(get("/api/v1/calendars/desk/count?from=2026-03-02T15:00:00Z&worked=PT2H"))
                .andExpect(jsonPath("$.to").value("2026-03-03T09:00:00Z"))
                .andExpect(jsonPath("$.open").value(true));
        agent(get("/api/v1/calendars/desk/count?from=2026-03-02T00:00:00Z&to=2026-03-09T00:00:00Z"))
                .andExpect(jsonPath("$.worked").value("PT16H"));
        for (String odd : new String[] {
            "from=yesterday&worked=PT2H",
            "from=2026-03-02T15:00:00Z",
            "from=2026-03-02T15:00:00Z&worked=two",
            "from=2026-03-02T15:00:00Z&worked=PT2H&to=2026-03-03T00:00:00Z"
        }) {
            agent(get("/api/v1/calendars/desk/count?" + odd)).andExpect(status().isBadRequest());
        }
        agent(get("/api/v1/calendars/nowhere/count?from=2026-03-02T15:00:00Z&worked=PT2H"))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsMissingInAChangeStaysAndAStaleOneIsRefused() throws Exception {
        String tag =
                admin(get("/api/v1/calendars/desk")).andReturn().getResponse().getHeader("ETag");

        admin(patch("/api/v1/calendars/desk").content("{\"title\": \"The desk\"}"))
                .andExpect(status().isPreconditionRequired());
        admin(patch("/api/v1/calendars/desk").header("If-Match", tag).content("{\"title\": \"The desk\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("The desk"))
                .andExpect(jsonPath("$.edition.hours.length()").value(2));
        admin(patch("/api/v1/calendars/desk").header("If-Match", tag).content("{\"title\": \"Mine\"}"))
                .andExpect(status().isPreconditionFailed());
        admin(patch("/api/v1/calendars/desk").header("If-Match", "*").content("{\"zone\": \"Mars\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("zone"));
        agent(patch("/api/v1/calendars/desk").header("If-Match", "*").content("{\"title\": \"Mine\"}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void saysWhoseItIsAndReadsHolidays() throws Exception {
        admin(put("/api/v1/calendars/assigned")
                        .content("{\"kind\": \"TEAM\", \"who\": \"support-eu\", \"calendar\": \"desk\"}"))
                .andExpect(jsonPath("$.items[0].calendar").value("desk"));
        admin(put("/api/v1/calendars/assigned")
                        .content("{\"kind\": \"TEAM\", \"who\": \"support-eu\", \"calendar\": \"nowhere\"}"))
                .andExpect(status().is4xxClientError());
        String file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                + "DTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY:Christmas\r\nEND:VEVENT\r\n"
                + "END:VCALENDAR\r\n";
        as(
                        CalendarHouse.ADMIN,
                        multipart("/api/v1/calendars/holidays").file("file", file.getBytes(StandardCharsets.UTF_8)))
                .andExpect(jsonPath("$.items[0].title").value("Christmas"));
        as(CalendarHouse.ADMIN, multipart("/api/v1/calendars/holidays").file("file", new byte[] {1, 2, 3}))
                .andExpect(status().isBadRequest());
    }

    private ResultActions admin(AbstractMockHttpServletRequestBuilder<?> request) {
        return as(CalendarHouse.ADMIN, request.contentType(MediaType.APPLICATION_JSON));
    }

    private ResultActions agent(AbstractMockHttpServletRequestBuilder<?> request) {
        return as(CalendarHouse.AGENT, request.contentType(MediaType.APPLICATION_JSON));
    }

    private ResultActions as(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request) {
        return currentUser.actingFor(viewer, () -> {
            try {
                return doors.perform(request);
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
    }
}
