package org.callboard.communication.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.callboard.communication.Cast;
import org.callboard.communication.CommunicationHouse;
import org.callboard.communication.MailTest;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageState;
import org.callboard.communication.Messages;
import org.callboard.communication.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one mail asks of the database: at a hundred a second, one statement more is a hundred more. */
@MailTest
class CostTest {

    private static final int QUEUED = 12;
    private static final int LEFT = 17;

    @Autowired
    Messages messages;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Delivery delivery;

    @Autowired
    OutboxRows rows;

    @Autowired
    Node node;

    @Autowired
    Clock clock;

    @Autowired
    GreenMail server;

    @Autowired
    Cast cast;

    private UUID message;

    @BeforeEach
    void nobodyElseSends() {
        if (!server.isRunning()) {
            server.start();
        }
        String address = "cost-" + UUID.randomUUID() + "@callboard.example";
        server.setUser(address, CommunicationHouse.PASSWORD);
        cast.mailbox(address);
        dispatcher.stop();
    }

    @AfterEach
    void theySendAgain() {
        dispatcher.start();
    }

    @Test
    void aMailIsQueuedAndLeavesWithFewStatements() {
        MessageDraft draft = MessageDraft.mail("c" + UUID.randomUUID() + "@example.com", "Hello", "Hello.");

        List<String> queued = Statements.of(() -> message = cast.as("rep1", () -> messages.send(draft)));
        List<Queued> due = rows.claim(node.name(), List.of(), clock.instant(), 50);
        Queued row = due.stream()
                .filter(one -> one.message().equals(message))
                .findFirst()
                .orElseThrow();
        due.stream().filter(one -> one != row).forEach(one -> rows.release(one.id(), node.name(), clock.instant()));
        List<String> left = Statements.of(() -> delivery.attempt(row));

        assertThat(cast.as("rep1", () -> messages.get(message)).state()).isEqualTo(MessageState.SENT);
        assertThat(queued).as("queued").hasSizeLessThanOrEqualTo(QUEUED);
        assertThat(left).as("left").hasSizeLessThanOrEqualTo(LEFT);
    }
}
