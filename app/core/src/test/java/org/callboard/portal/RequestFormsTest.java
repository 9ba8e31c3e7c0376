package org.callboard.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.audit.FieldHistory;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;

/** Admins write the forms by which strangers ask. */
@SpringBootTest(
        classes = PortalHouse.class,
        properties = {"crm.data=target/portal", "crm.files.directory=target/portal/files"})
class RequestFormsTest {

    @Autowired
    RequestForms forms;

    @Autowired
    PortalHouse.KeptTickets tickets;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    FieldHistory history;

    private MockMvc pages;
    private final String id = "form-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    void pages(ApplicationContext house) {
        pages = MockMvcBuilders.standaloneSetup(house.getBeansWithAnnotation(RestController.class)
                        .values()
                        .toArray())
                .build();
    }

    @Test
    void oneFormIsShownByThePagesItNamesAndFillsItsQueue() throws Exception {
        admin(() -> forms.save(form("Returns", "first-line", List.of("Shop.Example.com", "shop.example.com"), 0)));

        MockHttpServletResponse page =
                pages.perform(get("/request/" + id)).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains("Returns", "Tell us.");
        assertThat(page.getHeader("Content-Security-Policy")).endsWith("frame-ancestors 'self' shop.example.com");
        assertThat(sent("https://shop.example.com").getStatus()).isEqualTo(303);
        assertThat(sent("https://evil.example.com").getStatus()).isEqualTo(403);
        assertThat(tickets.requesters).contains(id + "@example.com Scale WEB first-line");
    }

    @Test
    void aNewOneIsShownByNobodyElseAndAClosedOneByNobody() throws Exception {
        RequestForm kept = admin(() -> forms.save(form("Returns", null, null, 0)));
        assertThat(pages.perform(get("/request/" + id))
                        .andReturn()
                        .getResponse()
                        .getHeader("Content-Security-Policy"))
                .endsWith("frame-ancestors 'self'");

        admin(() -> forms.save(new RequestForm(
                id, kept.title(), null, kept.button(), kept.thankYou(), "en", null, null, false, kept.version())));
        assertThat(pages.perform(get("/request/" + id))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(sent("https://localhost").getStatus()).isEqualTo(404);
    }

    @Test
    void saysEachThingThatIsWrong() {
        RequestForm odd = new RequestForm(
                "No id",
                " ",
                null,
                null,
                "x".repeat(2_001),
                "klingon",
                "old",
                List.of("https://x; script-src *"),
                true,
                0);

        assertThatThrownBy(() -> admin(() -> forms.save(odd)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields().stream().map(BadInput.Field::field))
                                .containsExactlyInAnyOrder(
                                        "id", "title", "button", "thankYou", "language", "queue", "allowedHosts"));
    }

    @Test
    void ofTwoAdminsTheSlowerOneLooksAgain() {
        RequestForm kept = admin(() -> forms.save(form("Returns", null, null, 0)));
        admin(() -> forms.save(form("Repairs", null, null, kept.version())));

        assertThatThrownBy(() -> admin(() -> forms.save(form("Rentals", null, null, kept.version()))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> admin(() -> forms.save(form("Returns", null, null, 0))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("already");
        assertThat(admin(() -> history.of(new Subject(RequestForms.TYPE, RequestForms.subject(id)), "title", null, 10))
                        .items())
                .as("what it was called, and by whom")
                .hasSize(2);
    }

    @Test
    void isNobodyElsesToWriteOrToLookThrough() {
        for (String role : List.of(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.MARKETER, Role.CUSTOMER)) {
            assertThatThrownBy(() -> as(role, forms::all)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> as(role, () -> forms.save(form("Mine", null, null, 0))))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private MockHttpServletResponse sent(String from) throws Exception {
        return pages.perform(post("/request/" + id)
                        .param("name", "Clara")
                        .param("email", id + "@example.com")
                        .param("subject", "Scale")
                        .param("text", "It is dark")
                        .param("sure", "yes")
                        .header("Origin", from))
                .andReturn()
                .getResponse();
    }

    private RequestForm form(String title, String queue, List<String> hosts, long version) {
        return new RequestForm(id, title, "Tell us.", "Send", "Thank you.", "en", queue, hosts, true, version);
    }

    private <T> T admin(Supplier<T> work) {
        return as(Role.ADMIN, work);
    }

    private <T> T as(String role, Supplier<T> work) {
        return currentUser.actingFor(new Viewer("somebody", "Somebody", Set.of(role), Set.of()), work);
    }
}
