package org.callboard.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.WorkingTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;

/** Admins say where the chat may stand, and when it is open. */
@SpringBootTest(classes = ChatHouse.class)
class ChatWidgetsTest {

    @Autowired
    ChatWidgets widgets;

    @Autowired
    WorkingTime hours;

    @Autowired
    ChatHouse.Cast cast;

    private MockMvc door;
    private final String id = "shop-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    void door(ApplicationContext house) {
        door = MockMvcBuilders.standaloneSetup(house.getBeansWithAnnotation(RestController.class)
                        .values()
                        .toArray())
                .build();
    }

    @Test
    void standsOnThePagesThatItNamesAndOnNoOthers() throws Exception {
        save(widget("Chat", null, List.of("*.Example.com"), true, 0));

        MockHttpServletResponse page = page("/chat/" + id);
        assertThat(page.getContentAsString()).contains("Chat", "How can we help?", "id=\"begin\"");
        assertThat(page.getHeader("Content-Security-Policy")).endsWith("frame-ancestors 'self' *.example.com");
        assertThat(page("/chat/" + id + ".js").getStatus()).isEqualTo(200);

        save(widget("Chat", null, List.of(), false, 1));
        assertThat(page("/chat/" + id).getStatus()).isEqualTo(404);
        assertThat(page("/chat/" + id + ".js").getStatus()).isEqualTo(404);
    }

    @Test
    void takesAMessageOutsideItsHours() throws Exception {
        save(widget("Chat", "never", List.of(), true, 0));

        assertThat(page("/chat/" + id).getContentAsString())
                .contains("/request/support")
                .doesNotContain("id=\"begin\"");
        assertThat(begin().getStatus()).isEqualTo(409);
        when(hours.isOpen(eq("never"), any())).thenReturn(true);
        assertThat(begin().getStatus()).isEqualTo(200);
        when(hours.isOpen(eq("never"), any())).thenReturn(false);
    }

    @Test
    void saysEachThingThatIsWrong() {
        ChatWidget odd = new ChatWidget("Ä", "", "x\u0000", "xx", null, "moon", List.of("'unsafe-inline'"), true, 0);

        assertThatThrownBy(() -> save(odd))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields().stream().map(BadInput.Field::field))
                                .containsExactlyInAnyOrder(
                                        "id",
                                        "title",
                                        "greeting",
                                        "language",
                                        "requestForm",
                                        "calendar",
                                        "allowedHosts"));
    }

    @Test
    void ofTwoAdminsTheSlowerOneLooksAgain() {
        ChatWidget kept = save(widget("Chat", null, null, true, 0));
        save(widget("Talk", null, null, true, kept.version()));

        assertThatThrownBy(() -> save(widget("Speak", null, null, true, kept.version())))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> save(widget("Chat", null, null, true, 0))).isInstanceOf(Conflict.class);
    }

    @Test
    void isNobodyElsesToWrite() {
        for (String role : List.of(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.CUSTOMER)) {
            assertThatThrownBy(() -> cast.as("somebody", role, widgets::all)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> cast.as("somebody", role, () -> widgets.save(widget("Mine", null, null, true, 0))))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private MockHttpServletResponse page(String path) throws Exception {
        return door.perform(get(path)).andReturn().getResponse();
    }

    private MockHttpServletResponse begin() throws Exception {
        return door.perform(post("/chat/" + id + "/begin")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"Hello?\"}"))
                .andReturn()
                .getResponse();
    }

    private ChatWidget save(ChatWidget widget) {
        return cast.as("admin1", Role.ADMIN, () -> widgets.save(widget));
    }

    private ChatWidget widget(String title, String calendar, List<String> hosts, boolean active, long version) {
        return new ChatWidget(id, title, "How can we help?", "en", "support", calendar, hosts, active, version);
    }
}
