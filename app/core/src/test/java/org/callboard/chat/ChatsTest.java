package org.callboard.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.chat.talk.Visits;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.signals.Signal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(classes = ChatHouse.class)
class ChatsTest {

    @Autowired
    Chats chats;

    @Autowired
    Visits visits;

    @Autowired
    ChatHouse.Cast cast;

    @Autowired
    ChatHouse.Kept kept;

    @Autowired
    Processes processes;

    @Autowired
    People people;

    @Autowired
    List<Worker> workers;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    ObjectMapper json;

    @Autowired
    ApplicationEventPublisher signals;

    private MockMvc door;

    @Autowired
    void door(ApplicationContext house) {
        door = MockMvcBuilders.standaloneSetup(house.getBeansWithAnnotation(RestController.class)
                        .values()
                        .toArray())
                .build();
    }

    @Test
    void aVisitorAndAnAgentTalkAndTheTranscriptIsKeptOnce() {
        String token = begin("Anna", "anna@example.com", "Hello?");
        UUID chat = visits.chat(token).orElseThrow();
        verify(processes).announce(eq("chat.started"), eq(chat.toString()), any());

        cast.agent("agent1", () -> chats.take(chat));
        say("agent1", chat, "Good morning <b>Anna</b>");
        visits.say(chat, "My scale is broken");
        visits.leave(chat);
        verify(processes).announce(eq("chat.ended"), eq(chat.toString()), any());

        work("chat.keep-transcript", chat, Map.of());
        work("chat.keep-transcript", chat, Map.of());
        assertThat(kept.all.stream().filter(one -> one.messageId().equals("chat/" + chat)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.text())
                            .contains("Anna: Hello?", "The agent1: Good morning", "Anna: My scale is broken");
                    assertThat(one.about()).extracting(about -> about.id()).containsExactly(ChatHouse.ANNA);
                });
        assertThat(visits.hear(chat, 0).lines())
                .extracting(Visits.Said::name)
                .as("visitors never see a log-in")
                .doesNotContain("agent1");
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneTalks() {
        UUID chat = visits.chat(begin("Ben", null, "Anybody?")).orElseThrow();
        List<CompletableFuture<String>> both = new ArrayList<>();
        for (String agent : List.of("agent1", "agent2")) {
            both.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return cast.agent(agent, () -> chats.take(chat)).agent();
                } catch (Conflict slower) {
                    return "slower";
                }
            }));
        }

        assertThat(both.stream().map(CompletableFuture::join))
                .contains("slower")
                .hasSize(2);
        ChatView taken = cast.as("boss", Role.SUPPORT_MANAGER, () -> chats.get(chat));
        assertThat(taken.state()).isEqualTo(ChatState.TALKING);
        assertThat(both.stream().map(CompletableFuture::join)).contains(taken.agent());
    }

    @Test
    void isNoneOfTheBusinessOfOthers() {
        UUID chat = visits.chat(begin("Cleo", null, "A secret")).orElseThrow();
        assertThat(cast.agent("agent2", chats::waiting))
                .extracting(ChatView::id)
                .contains(chat);
        cast.agent("agent1", () -> chats.take(chat));

        assertThatThrownBy(() -> cast.agent("agent2", () -> chats.lines(chat, 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> say("agent2", chat, "Me too")).isInstanceOf(NotFound.class);
        for (String role : List.of(Role.SALES_REP, Role.ANALYST, Role.CUSTOMER)) {
            assertThatThrownBy(() -> cast.as("x", role, chats::waiting)).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void isHandedOnAndTakenAgainInTheListOfWork() {
        UUID chat = visits.chat(begin("Dora", null, "Hello")).orElseThrow();
        cast.agent("agent1", () -> chats.take(chat));

        cast.agent("agent1", () -> chats.handOn(chat, "agent2"));
        verify(processes).announce("chat.transferred", chat.toString(), Map.of("transferTo", "agent2"));
        assertThatThrownBy(() -> say("agent1", chat, "Still me")).isInstanceOf(Conflict.class);
        work("chat.join", chat, Map.of("takenBy", "agent2"));

        say("agent2", chat, "Now me");
        assertThat(visits.hear(chat, 0).lines())
                .extracting(Visits.Said::text)
                .contains("The agent2 takes over in a moment.", "The agent2 is here.", "Now me");
    }

    @Test
    void whereNobodyCameTheVisitorIsTold() {
        UUID chat = visits.chat(begin("Eve", null, "Hello")).orElseThrow();
        work("chat.miss", chat, Map.of());

        assertThat(visits.hear(chat, 1).state()).isEqualTo(ChatState.MISSED);
        assertThatThrownBy(() -> visits.say(chat, "Hm")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> cast.agent("agent1", () -> chats.take(chat))).isInstanceOf(Conflict.class);
    }

    @Test
    void whoeverWaitsForTheNextWordHearsItAtOnce() throws Exception {
        String token = begin("Finn", null, "Hello");
        UUID chat = visits.chat(token).orElseThrow();
        MvcResult waits =
                door.perform(get("/chat/talk/" + token).param("after", "1")).andReturn();
        assertThat(waits.getRequest().isAsyncStarted()).isTrue();
        // late word of what this browser has heard already is no answer
        signals.publishEvent(new Signal(Chats.CHANNEL, chat.toString()));

        cast.agent("agent1", () -> chats.take(chat));

        assertThat(waits.getAsyncResult(15_000)).isNotNull();
        assertThat(door.perform(asyncDispatch(waits)).andReturn().getResponse().getContentAsString())
                .contains("TALKING", "The agent1 is here.");
    }

    @Test
    void opensToTheSignedWordAlone() throws Exception {
        String token = begin("Gil", null, "Hello");
        String forged = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);

        assertThat(visits.chat(forged)).isEmpty();
        assertThat(sent("/chat/talk/" + forged, Map.of("text", "x")).getStatus())
                .isEqualTo(404);
        assertThat(sent("/chat/talk/" + token, Map.of("text", "x".repeat(2_001)))
                        .getStatus())
                .isEqualTo(400);
        assertThat(sent("/chat/talk/" + token, Map.of("text", " ")).getStatus()).isEqualTo(400);
        assertThat(sent("/chat/nowhere/begin", Map.of("text", "x")).getStatus()).isEqualTo(404);
        MockHttpServletResponse odd = sent("/chat/support/begin", Map.of("text", "x", "email", "no address"));
        assertThat(odd.getStatus()).isEqualTo(400);
        assertThat(odd.getContentAsString()).contains("email");
    }

    @Test
    void whereNobodyIsThereAMessageIsTaken() throws Exception {
        try {
            List.of("agent1", "agent2")
                    .forEach(one -> cast.agent(one, () -> {
                        people.setPresent(one, false);
                        return null;
                    }));
            assertThat(door.perform(get("/chat/support"))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains("/request/support")
                    .doesNotContain("id=\"begin\"");
            assertThat(sent("/chat/support/begin", Map.of("text", "x")).getStatus())
                    .isEqualTo(409);
        } finally {
            List.of("agent1", "agent2")
                    .forEach(one -> cast.agent(one, () -> {
                        people.setPresent(one, true);
                        return null;
                    }));
        }
    }

    @Test
    void aQuietOneIsOver() {
        UUID chat = visits.chat(begin("Hal", null, "Hello")).orElseThrow();
        cast.agent("agent1", () -> chats.take(chat));
        work("chat.check-quiet", chat, Map.of());
        assertThat(visits.hear(chat, 0).state()).as("somebody just spoke").isEqualTo(ChatState.TALKING);
    }

    private String begin(String name, String email, String text) {
        return visits.begin("support", new Visits.Hello(name, email, text, "https://shop.example/cart", "en"));
    }

    private void say(String agent, UUID chat, String text) {
        cast.agent(agent, () -> {
            chats.say(chat, text);
            return null;
        });
    }

    private MockHttpServletResponse sent(String path, Map<String, Object> body) throws Exception {
        return door.perform(post(path).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)))
                .andReturn()
                .getResponse();
    }

    private void work(String topic, UUID chat, Map<String, Object> variables) {
        Worker worker = workers.stream()
                .filter(one -> one.topic().name().equals(topic))
                .findFirst()
                .orElseThrow();
        Job job = new Job("j", new Topic(topic), "live-chat", "Task", "i", chat.toString(), 1, variables);
        transaction.executeWithoutResult(status -> worker.work(job));
    }
}
