package org.callboard.communication.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.callboard.communication.Cast;
import org.callboard.communication.CommunicationHouse;
import org.callboard.communication.MailTest;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.communication.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A server that says "later": it is asked again, more and more rarely, and whoever stands behind in line waits. */
@MailTest
class PatienceTest {

    private static final Receipt LATER = new Receipt.NotNow("451", "4.7.1 Greylisted, come back later");

    @Autowired
    Messages messages;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    OutboxRows rows;

    @Autowired
    OutgoingReader reader;

    @Autowired
    Settling settling;

    @Autowired
    Node node;

    @Autowired
    Clock clock;

    @Autowired
    GreenMail server;

    @Autowired
    Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    private final String who = "p" + UUID.randomUUID() + "@example.com";

    @BeforeEach
    void nobodyElseSends() {
        if (!server.isRunning()) {
            server.start();
        }
        String address = "patient-" + UUID.randomUUID() + "@callboard.example";
        server.setUser(address, CommunicationHouse.PASSWORD);
        cast.mailbox(address);
        dispatcher.stop();
    }

    @AfterEach
    void theySendAgain() {
        dispatcher.start();
    }

    @Test
    void isAskedAgainMoreAndMoreRarelyWhileItsLineWaits() {
        UUID first = send("First");
        UUID second = send("Second");

        asked(first);
        assertThat(waits(first)).isCloseTo(Duration.ofMinutes(1), Duration.ofSeconds(20));
        asked(first);
        assertThat(waits(first)).isCloseTo(Duration.ofMinutes(2), Duration.ofSeconds(20));
        asked(first);
        assertThat(waits(first)).isCloseTo(Duration.ofMinutes(4), Duration.ofSeconds(20));

        assertThat(claimed()).extracting(Queued::message).doesNotContain(first, second);
        MessageView message = get(first);
        assertThat(message.state()).isEqualTo(MessageState.QUEUED);
        assertThat(message.trouble()).contains("Greylisted");
        assertThat(get(second).trouble()).isNull();
    }

    @Test
    void isGivenUpAfterDaysAndItsLineGoesOn() {
        UUID first = send("First");
        UUID second = send("Second");
        asked(first);
        jdbc.update(
                "update communication.outbox set first_at = ? where message_id = ?",
                Timestamp.from(clock.instant().minus(Duration.ofDays(4))),
                first);

        asked(first);

        assertThat(get(first).state()).isEqualTo(MessageState.FAILED);
        assertThat(get(first).trouble()).startsWith("Tried for days.");
        assertThat(claimed()).extracting(Queued::message).contains(second);
    }

    /** As a node does whose provider says "later". */
    private void asked(UUID message) {
        jdbc.update("update communication.outbox set not_before = due_at where message_id = ?", message);
        Queued row = claimed().stream()
                .filter(one -> one.message().equals(message))
                .findFirst()
                .orElseThrow();
        assertThat(settling.begin(row)).isTrue();
        settling.settle(row, reader.of(message), LATER);
    }

    private List<Queued> claimed() {
        List<Queued> due = rows.claim(node.name(), List.of(), clock.instant(), 100);
        jdbc.update("update communication.outbox set locked_until = null where state = 'WAITING'");
        return due;
    }

    private Duration waits(UUID message) {
        Instant again = jdbc.queryForObject(
                        "select not_before from communication.outbox where message_id = ?", Timestamp.class, message)
                .toInstant();
        return Duration.between(clock.instant().truncatedTo(ChronoUnit.MILLIS), again);
    }

    private UUID send(String subject) {
        return cast.as("rep1", () -> messages.send(MessageDraft.mail(who, subject, "Hello.")));
    }

    private MessageView get(UUID message) {
        return cast.as("rep1", () -> messages.get(message));
    }
}
