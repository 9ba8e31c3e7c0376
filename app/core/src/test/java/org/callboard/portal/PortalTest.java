package org.callboard.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Models;
import org.callboard.knowledge.Audience;
import org.callboard.knowledge.reading.Published;
import org.callboard.knowledge.reading.Shelves;
import org.callboard.portal.member.Visitors;
import org.callboard.portal.request.PublicStanding;
import org.callboard.portal.request.PublicStep;
import org.callboard.support.TicketsOfCustomer.Customer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        classes = PortalHouse.class,
        properties = {"crm.data=target/portal", "crm.files.directory=target/portal/files"})
class PortalTest {

    @Autowired
    Visitors visitors;

    @Autowired
    PortalMembers members;

    @Autowired
    PublicStanding standing;

    @Autowired
    PortalHouse.Persons persons;

    @Autowired
    PortalHouse.KeptTickets tickets;

    @Autowired
    Models models;

    @Autowired
    Shelves shelves;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    CurrentUser currentUser;

    private MockMvc pages;
    private final String email = "clara" + Ids.next() + "@customer.example";

    @Autowired
    void pages(ApplicationContext house) {
        pages = MockMvcBuilders.standaloneSetup(house.getBeansWithAnnotation(RestController.class)
                        .values()
                        .toArray())
                .build();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aProvedAddressIsItsPersonAndAnUnprovedOneNobody() {
        UUID clara = persons.add(email, null);

        comes("sub-1" + email, email, false, Role.CUSTOMER);
        assertThat(visitors.current()).isEmpty();
        comes("sub-1" + email, email, true, Role.SUPPORT_AGENT);
        assertThat(visitors.current()).as("a colleague is no customer").isEmpty();
        comes("sub-1" + email, email, true, Role.CUSTOMER);
        assertThat(visitors.current())
                .get()
                .extracting(Visitors.Visitor::customer)
                .isEqualTo(new Customer(clara, null));
        comes("sub-1" + email, "other@else.example", false, Role.CUSTOMER);
        assertThat(visitors.current()).as("known by the account since").isPresent();
    }

    @Test
    void whoeverIsInvitedForTheCompanySeesItAndAShutDoorIsShut() {
        UUID company = Ids.next();
        UUID clara = persons.add(email, company);
        assertThatThrownBy(() -> as(Role.SALES_REP, () -> members.invite(clara, true)))
                .isInstanceOf(Forbidden.class);

        as(Role.SUPPORT_AGENT, () -> members.invite(clara, true));
        comes("kc-" + email, email, false, Role.CUSTOMER);
        assertThat(visitors.current())
                .get()
                .extracting(Visitors.Visitor::customer)
                .isEqualTo(new Customer(clara, company));

        as(Role.SUPPORT_AGENT, () -> members.block(clara, true));
        assertThat(visitors.current()).isEmpty();
        UUID alone = persons.add("alone" + email, null);
        assertThatThrownBy(() -> as(Role.SUPPORT_AGENT, () -> members.invite(alone, true)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no company");
    }

    @Test
    void asksReadsSaysMoreAndAttaches() throws Exception {
        comesAsClara();
        MockHttpServletResponse sent = read(post("/portal/new")
                .param("subject", "Scale <b>broken</b>")
                .param("text", "It shows nothing")
                .param("key", UUID.randomUUID().toString()));
        assertThat(sent.getStatus()).isEqualTo(303);
        String path = sent.getHeader("Location").replace("?sent=yes", "");

        read(multipart(path + "/reply")
                .file(new MockMultipartFile("file", "../log.txt", "text/plain", "boom".getBytes()))
                .param("text", "It is still so"));
        String page = read(get(path)).getContentAsString();
        assertThat(page)
                .contains("Scale &lt;b&gt;broken&lt;/b&gt;", "It is still so", "log.txt")
                .contains("Clara Costa, ", "You hear from us by 4 Jan 2100, 09:30.", "Log out Costa")
                .doesNotContain("<script", "../log.txt");
        assertThat(read(get("/portal")).getContentAsString()).contains("We are working on it");
        assertThat(read(post(path + "/reply").param("text", " ")).getStatus()).isEqualTo(422);

        String file = page.replaceAll("(?s).*(/portal/requests/[0-9a-f-]+/files/[0-9a-f-]+).*", "$1");
        MockHttpServletResponse bytes = read(get(file));
        assertThat(bytes.getContentAsString()).isEqualTo("boom");
        assertThat(bytes.getHeader("Content-Disposition")).startsWith("attachment");

        String plan = page.replaceAll("(?s).*(/portal/requests/[0-9a-f-]+/words/[0-9a-f-]+/files/[0-9a-f-]+).*", "$1");
        assertThat(page).contains("plan.pdf");
        assertThat(read(get(plan)).getContentAsString()).isEqualTo("plan");

        comes("sub-x" + email, "carl" + email, true, Role.CUSTOMER);
        persons.add("carl" + email, null);
        assertThat(read(get(plan)).getStatus()).as("somebody else's").isEqualTo(404);
        assertThat(read(get(path)).getStatus()).as("somebody else's").isEqualTo(404);
        assertThat(read(get(file)).getStatus()).isEqualTo(404);
        assertThat(read(post(path + "/reply").param("text", "Hi")).getStatus()).isEqualTo(404);
        assertThat(read(post(path + "/close")).getStatus()).isEqualTo(404);
    }

    @Test
    void showsWhatMayAnswerBeforeItIsSentAndTheSameFormIsOneRequest() throws Exception {
        comesAsClara();
        publish("The wombat gauge sticks");
        String key = UUID.randomUUID().toString();
        String proposed = read(post("/portal/new")
                        .param("subject", "My wombat gauge")
                        .param("text", "It sticks")
                        .param("key", key))
                .getContentAsString();
        assertThat(proposed).contains("The wombat gauge sticks", "?asked&#x3D;");

        int before = tickets.all.size();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(read(post("/portal/new")
                                    .param("subject", "My wombat gauge")
                                    .param("text", "It sticks")
                                    .param("key", key)
                                    .param("sure", "yes"))
                            .getStatus())
                    .isEqualTo(303);
        }
        assertThat(tickets.all).hasSize(before + 1);
    }

    @Test
    void takesRequestsOfStrangersAndThanksMachinesForNothing() throws Exception {
        assertThat(read(stranger(email).param("subject", "Help").param("text", "Now"))
                        .getHeader("Location"))
                .isEqualTo("/request/support/thanks");
        assertThat(tickets.requesters).contains(email + " Help WEB");

        int before = tickets.requesters.size();
        read(stranger(email).param("subject", "Buy").param("text", "pills").param("fax", "1"));
        MockHttpServletResponse odd =
                read(post("/request/support").param("email", "x").param("text", " "));
        assertThat(odd.getStatus()).isEqualTo(422);
        assertThat(odd.getContentAsString()).contains("Tell us your name.", "in a few words");
        assertThat(read(stranger(email)
                                .param("subject", "a")
                                .param("text", "b")
                                .header("Origin", "https://evil.example"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(tickets.requesters).hasSize(before);
    }

    @Test
    void saysPublicStandingByPublicStepsAlone() {
        UUID ticket = Ids.next();
        Models.Instance instance =
                new Models.Instance("i-" + ticket, "support-x" + ticket, 1, 1, Instant.now(), null, List.of());
        when(models.instancesOf(ticket.toString())).thenReturn(List.of(instance));
        when(models.diagram(instance.id())).thenReturn(Optional.of("""
                <d:definitions xmlns:d="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:c="http://camunda.org/schema/1.0/bpmn">
                <d:process id="p"><d:userTask id="Task_Secret" name="Check for fraud"/>
                <d:userTask id="Task_Work" name="Resolve at L1"><d:extensionElements><c:properties>
                <c:property name="callboard:public" value="Somebody works on it"/></c:properties></d:extensionElements></d:userTask>
                <d:endEvent id="End"><d:extensionElements><c:properties>
                <c:property name="callboard:public" value="It is closed"/></c:properties></d:extensionElements></d:endEvent>
                </d:process></d:definitions>
                """));
        when(models.trace(instance.id()))
                .thenReturn(Optional.of(new Models.Trace(
                        instance,
                        List.of(
                                new Models.Visit(
                                        "Task_Secret",
                                        "Check for fraud",
                                        "userTask",
                                        Instant.now(),
                                        null,
                                        false,
                                        "agent1"),
                                new Models.Visit(
                                        "Task_Work",
                                        "Resolve at L1",
                                        "userTask",
                                        Instant.now(),
                                        null,
                                        false,
                                        "agent1")),
                        List.of(),
                        List.of())));

        assertThat(standing.of(ticket))
                .extracting(PublicStep::text, PublicStep::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Somebody works on it", PublicStep.State.NOW),
                        org.assertj.core.groups.Tuple.tuple("It is closed", PublicStep.State.TO_COME));
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder stranger(String from) {
        return post("/request/support").param("name", "Clara Costa").param("email", from);
    }

    private void publish(String title) {
        UUID id = Ids.next();
        jdbc.update(
                "insert into knowledge.article (id, family, language, category, audience, slug, title, body, state, revision,"
                        + " author, created_at, changed_at, version, words) values (?, ?, 'en', 'T', 'PUBLIC', ?, ?, 'b',"
                        + " 'PUBLISHED', 1, 'a', now(), now(), 0, '')",
                id,
                id,
                id.toString(),
                title);
        shelves.put(new Published(
                id, id, "en", "T", Audience.PUBLIC, id.toString(), title, null, "Turn it off.", 1, Instant.now()));
    }

    private void comesAsClara() {
        persons.add(email, null);
        comes("sub-" + email, email, true, Role.CUSTOMER);
    }

    private static void comes(String subject, String email, boolean verified, String role) {
        Map<String, Object> claims = new HashMap<>(
                Map.of("sub", subject, "email", email, "email_verified", verified, "name", "Clara Costa"));
        ClaimAccessor principal = () -> claims;
        TestingAuthenticationToken who = new TestingAuthenticationToken(principal, "n/a", "ROLE_" + role);
        SecurityContextHolder.getContext().setAuthentication(who);
    }

    private <X> X as(String role, java.util.function.Supplier<X> work) {
        return currentUser.actingFor(new Viewer("x", "X", Set.of(role), Set.of()), work);
    }

    private MockHttpServletResponse read(RequestBuilder request) throws Exception {
        return pages.perform(request).andReturn().getResponse();
    }
}
