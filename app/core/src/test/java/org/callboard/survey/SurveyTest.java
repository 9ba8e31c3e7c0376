package org.callboard.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.survey.SurveyHouse.HandClock;
import org.callboard.survey.SurveyHouse.Known;
import org.callboard.survey.SurveyHouse.SentMail;
import org.callboard.survey.Surveys.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(classes = SurveyHouse.class, properties = "crm.public-url=https://crm.example")
class SurveyTest {

    @Autowired
    Worker asks;

    @Autowired
    Surveys surveys;

    @Autowired
    SentMail mail;

    @Autowired
    Known tickets;

    @Autowired
    Known persons;

    @Autowired
    HandClock clock;

    @Autowired
    Processes processes;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TransactionOperations transaction;

    private MockMvc pages;
    private Subject ticket;
    private Subject anna;

    @Autowired
    void pages(org.springframework.context.ApplicationContext house) {
        pages = MockMvcBuilders.standaloneSetup(
                        house.getBeansWithAnnotation(org.springframework.web.bind.annotation.RestController.class)
                                .values()
                                .toArray())
                .build();
    }

    @BeforeEach
    void aTicketOfAnna() {
        anna = persons.add(Map.of("firstName", "Anna", "email", "anna" + Ids.next() + "@example.com"));
        ticket = tickets.add(Map.of(
                "number",
                "T-1",
                "subject",
                "Broken scale",
                "personId",
                anna.id().toString(),
                "assignee",
                "agent1"));
        // each test has an address of its own, and so rates of its own
        clock.goOn(Duration.ofMinutes(11));
    }

    @Test
    void asksByASignedLinkAndKeepsTheAnswerBesideTheTicket() throws Exception {
        assertThat(ask(ticket, "CSAT")).isEqualTo("ASKED");
        String token = mail.token();

        assertThat(read(get("/survey/" + token).param("score", "4")).getContentAsString())
                .contains("T-1 Broken scale", "value=\"4\" required checked");
        assertThat(said().score()).as("a look answers nothing").isNull();

        MockHttpServletResponse answered =
                read(post("/survey/" + token).param("score", "4").param("comment", "Fast <b>and</b> kind"));
        assertThat(answered.getStatus()).isEqualTo(303);
        assertThat(said().score()).isEqualTo(4);
        assertThat(said().agent()).isEqualTo("agent1");
        verify(processes)
                .announce("survey.answered", ticket.id().toString(), Map.of("surveyScore", 4, "surveyKind", "CSAT"));
        assertThat(read(get("/survey/" + token).param("thanks", "yes")).getContentAsString())
                .contains("Thank you", "Fast &lt;b&gt;and&lt;/b&gt; kind");
    }

    @Test
    void anAnswerMayBeChangedForSomeDays() throws Exception {
        ask(ticket, "CSAT");
        String token = mail.token();
        read(post("/survey/" + token).param("score", "1"));
        read(post("/survey/" + token).param("score", "5"));
        assertThat(said().score()).isEqualTo(5);
        verify(processes, times(2))
                .announce(eq("survey.answered"), eq(ticket.id().toString()), any());

        clock.goOn(Duration.ofDays(4));
        assertThat(read(get("/survey/" + token)).getStatus()).isEqualTo(410);
        MockHttpServletResponse late = read(post("/survey/" + token).param("score", "2"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("can no longer be changed");
        assertThat(said().score()).isEqualTo(5);
    }

    @Test
    void saysInWordsThatALinkIsForgedOrOver() throws Exception {
        ask(ticket, "CSAT");
        String token = mail.token();
        String forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);

        assertThat(read(get("/survey/" + forged)).getStatus()).isEqualTo(404);
        assertThat(read(post("/survey/" + forged).param("score", "1")).getStatus())
                .isEqualTo(404);
        assertThat(read(get("/survey/" + token.substring(3))).getContentAsString())
                .contains("incomplete or too old");
        clock.goOn(Duration.ofDays(15));
        assertThat(read(get("/survey/" + token)).getContentAsString()).contains("This survey is over");
        assertThat(read(post("/survey/" + token).param("score", "3")).getStatus())
                .isEqualTo(409);
        assertThat(said().score()).isNull();
    }

    @Test
    void refusesScoresThatAreNone() throws Exception {
        ask(ticket, "CSAT");
        for (String odd : new String[] {"", "0", "6", "-1", "4.5", "99999999999", "five"}) {
            MockHttpServletResponse refused =
                    read(post("/survey/" + mail.token()).param("score", odd).param("comment", "kept"));
            assertThat(refused.getStatus()).as(odd).isEqualTo(422);
            assertThat(refused.getContentAsString()).contains("from 1 to 5", "kept");
        }
        assertThat(said().score()).isNull();
    }

    @Test
    void asksAPersonOnceInAWhileAndAStepOnce() {
        String step = "step-" + Ids.next();
        int before = mail.sent.size();
        assertThat(ask(ticket, "CSAT", step)).isEqualTo("ASKED");
        assertThat(ask(ticket, "CSAT", step)).isEqualTo("ASKED");
        assertThat(mail.sent).hasSize(before + 1);

        Subject next = tickets.add(Map.of("number", "T-2", "personId", anna.id().toString()));
        assertThat(ask(next, "CSAT")).isEqualTo("ASKED_LATELY");
        clock.goOn(Duration.ofDays(31));
        assertThat(ask(next, "CSAT")).isEqualTo("ASKED");
    }

    @Test
    void neverAsksWhoDoesNotWantItNorWhomNobodyKnows() throws Exception {
        ask(ticket, "NPS");
        read(post("/survey/" + mail.token() + "/never"));
        clock.goOn(Duration.ofDays(400));

        assertThat(ask(ticket, "NPS")).isEqualTo("NOT_WANTED");
        assertThat(ask(tickets.add(Map.of("number", "T-3")), "CSAT")).isEqualTo("NOBODY_TO_ASK");
    }

    @Test
    void figuresAreForManagersAndListTheirAnswers() throws Exception {
        String team = "team " + Ids.next();
        int[] scores = {10, 9, 8, 3};
        for (int score : scores) {
            Subject one = tickets.add(Map.of("email", Ids.next() + "@example.com", "team", team));
            ask(one, "NPS");
            read(post("/survey/" + mail.token()).param("score", String.valueOf(score)));
        }
        ask(tickets.add(Map.of("email", Ids.next() + "@example.com", "team", team)), "NPS");
        Query query = new Query(SurveyKind.NPS, null, null, null, team, null, null, "score");

        Surveys.Figures figures = as("support-manager", () -> surveys.figures(query));
        assertThat(figures.all())
                .isEqualTo(new Surveys.Figure(5, 4, 2, 1, new BigDecimal("7.50"), new BigDecimal("25.0")));
        assertThat(figures.groups()).containsKeys("10", "9", "8", "3");
        Surveys.Slice first = as("analyst", () -> surveys.list(query, Surveys.Which.ANSWERED, null, 3));
        assertThat(first.items()).hasSize(3);
        assertThat(as("analyst", () -> surveys.list(query, Surveys.Which.ANSWERED, first.next(), 3))
                        .items())
                .hasSize(1);
        assertThat(scores(query, Surveys.Which.ASKED)).containsExactlyInAnyOrder(10, 9, 8, 3, null);
        assertThat(scores(query, Surveys.Which.GOOD)).containsExactlyInAnyOrder(10, 9);
        assertThat(scores(query, Surveys.Which.BAD)).containsExactly(3);
        assertThat(scores(new Query(SurveyKind.NPS, null, null, "", team, null, 3, null), Surveys.Which.ANSWERED))
                .as("whose ticket was nobody's")
                .containsExactly(3);
        assertThatThrownBy(() -> as("support-agent", () -> surveys.figures(query)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as("support-agent", () -> surveys.list(query, Surveys.Which.ASKED, null, 3)))
                .isInstanceOf(Forbidden.class);
    }

    private List<Integer> scores(Query query, Surveys.Which which) {
        return as("analyst", () -> surveys.list(query, which, null, 50)).items().stream()
                .map(Surveys.Said::score)
                .toList();
    }

    private Surveys.Said said() {
        return as("support-agent", () -> surveys.of(ticket)).get(0);
    }

    private <T> T as(String role, Supplier<T> work) {
        return currentUser.actingFor(new Viewer("x", "X", Set.of(role), Set.of()), work);
    }

    private String ask(Subject about, String kind) {
        return ask(about, kind, "step-" + UUID.randomUUID());
    }

    private String ask(Subject about, String kind, String step) {
        Job job = new Job(
                step,
                new Topic("survey.ask"),
                "support-escalation",
                "Task_AskCustomer",
                "i",
                about.id().toString(),
                1,
                Map.of("surveyKind", kind));
        Outcome outcome = transaction.execute(status -> asks.work(job));
        return ((Outcome.Done) outcome).variables().get("surveyState").toString();
    }

    private MockHttpServletResponse read(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.header("User-Agent", "test")).andReturn().getResponse();
    }
}
