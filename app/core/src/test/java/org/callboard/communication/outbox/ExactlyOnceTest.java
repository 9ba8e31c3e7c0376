package org.callboard.communication.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.callboard.communication.Cast;
import org.callboard.communication.Channel;
import org.callboard.communication.CommunicationHouse;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageState;
import org.callboard.communication.Messages;
import org.callboard.communication.Outgoing;
import org.callboard.communication.Provider;
import org.callboard.communication.ProviderAway;
import org.callboard.communication.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The provider is down, then the sender is killed again and again: each message is in the mail server once. */
@SpringBootTest(
        classes = ExactlyOnceTest.House.class,
        properties = {
            "crm.messages.undo=0s",
            "crm.inbox.on=false",
            "crm.outbox.lock=4s",
            "crm.outbox.grace=1s",
            "crm.outbox.poll=200ms",
            "crm.outbox.breaker-wait=1s"
        })
@DirtiesContext
class ExactlyOnceTest {

    private static final int MESSAGES = 200;
    private static final int RECIPIENTS = 20;
    /** Each of another recipient, so that no line waits for two locks to run out. */
    private static final Set<Integer> KILLED_AFTER = Set.of(7, 58, 109, 160);

    private static final Set<Integer> KILLED_BEFORE = Set.of(33, 84, 135, 186);

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void aFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("crm.data", () -> data.toString());
        properties.add("crm.files.directory", () -> data.resolve("files").toString());
    }

    @Configuration(proxyBeanMethods = false)
    @Import(CommunicationHouse.class)
    static class House {

        @Bean
        @Order(-1)
        DyingProvider dyingProvider(@Qualifier("smtpProvider") Provider smtp) {
            return new DyingProvider(smtp);
        }
    }

    /** Dies at the two worst moments as a killed process does: nothing after it is done, its row stays as it was. */
    static class DyingProvider implements Provider {

        private final Provider smtp;
        private final Map<UUID, Integer> tries = new ConcurrentHashMap<>();

        DyingProvider(Provider smtp) {
            this.smtp = smtp;
        }

        static class Killed extends Error {}

        @Override
        public String name() {
            return "dying";
        }

        @Override
        public Set<Channel> channels() {
            return Set.of(Channel.EMAIL);
        }

        @Override
        public Receipt send(Outgoing message) throws ProviderAway {
            int number = Integer.parseInt(message.subject().replaceAll("\\D", ""));
            boolean first = tries.merge(message.id(), 1, Integer::sum) == 1;
            if (first && KILLED_AFTER.contains(number)) {
                smtp.send(message);
                throw new Killed();
            }
            if (first && KILLED_BEFORE.contains(number)) {
                throw new Killed();
            }
            return smtp.send(message);
        }

        @Override
        public Proof wasAccepted(Outgoing message) {
            return smtp.wasAccepted(message);
        }
    }

    @Autowired
    Messages messages;

    @Autowired
    Cast cast;

    @Autowired
    GreenMail server;

    @Autowired
    Doubts doubts;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    LaneStates lanes;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aKilledSenderLosesNothingAndSendsNothingTwice() throws MessagingException {
        cast.mailbox("sales@callboard.example");
        List<UUID> sent = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            MessageDraft draft =
                    MessageDraft.mail("r" + i % RECIPIENTS + "@example.com", "Number " + i, "Hello " + i + ".");
            sent.add(cast.as("rep1", () -> messages.send(draft)));
        }
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(120))
                .until(() ->
                        lanes.lanes().stream().anyMatch(lane -> lane.state().equals("OPEN")));
        assertThat(jdbc.queryForObject("select count(*) from communication.outbox", Integer.class))
                .isEqualTo(MESSAGES);

        server.start();
        server.setUser("sales@callboard.example", CommunicationHouse.PASSWORD);

        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(300))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    dispatcher.stillWorked();
                    doubts.ask();
                    return jdbc.queryForObject("select count(*) from communication.outbox", Integer.class) == 0;
                });
        assertThat(lanes.lanes()).allMatch(lane -> lane.state().equals("CLOSED"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from communication.message where state = 'SENT'", Integer.class))
                .isEqualTo(MESSAGES);
        eachIsThereOnceAndInOrder();
        assertThat(cast.as("rep1", () -> messages.get(sent.get(7))).states())
                .extracting(step -> step.state())
                .startsWith(MessageState.QUEUED)
                .endsWith(MessageState.SENT);
    }

    private void eachIsThereOnceAndInOrder() throws MessagingException {
        Map<String, List<Integer>> byRecipient = new HashMap<>();
        // the blind copies lie in the sender's own mailbox
        List<MimeMessage> arrived = server.findReceivedMessages(
                        user -> user.getEmail().endsWith("@example.com"), message -> true)
                .toList();
        for (MimeMessage one : arrived) {
            byRecipient
                    .computeIfAbsent(one.getAllRecipients()[0].toString(), who -> new ArrayList<>())
                    .add(Integer.parseInt(one.getSubject().replaceAll("\\D", "")));
        }
        assertThat(byRecipient).hasSize(RECIPIENTS);
        byRecipient.forEach((who, numbers) ->
                assertThat(numbers).as(who).hasSize(MESSAGES / RECIPIENTS).doesNotHaveDuplicates());
        Arrays.stream(new String[] {"r0@example.com", "r1@example.com"})
                .forEach(who -> assertThat(byRecipient.get(who)).isSorted());
    }
}
