package org.callboard.communication.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.callboard.communication.Acquainted;
import org.callboard.communication.Address;
import org.callboard.communication.Cast;
import org.callboard.communication.Channel;
import org.callboard.communication.CommunicationHouse;
import org.callboard.communication.Direction;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadQuery;
import org.callboard.communication.Threads;
import org.callboard.kernel.engine.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A mailbox of each test's own, mail that comes to it over real IMAP, and how people see it. */
abstract class ComingMail {

    static final Duration SOON = Duration.ofSeconds(40);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Messages messages;

    @Autowired
    Threads threads;

    @Autowired
    Processes processes;

    @Autowired
    Acquainted acquainted;

    @Autowired
    GreenMail server;

    @Autowired
    Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    final String who = "jo" + NUMBER.incrementAndGet() + "@acme.example";
    Mailbox mailbox;

    @BeforeEach
    final void aMailboxOfItsOwn() {
        if (!server.isRunning()) {
            server.start();
        }
        String address = "in" + NUMBER.incrementAndGet() + "@callboard.example";
        server.setUser(address, CommunicationHouse.PASSWORD);
        mailbox = cast.mailbox(address);
    }

    UUID send(String subject) {
        MessageDraft draft = new MessageDraft(
                Channel.EMAIL,
                mailbox.id(),
                List.of(Address.of(who)),
                null,
                null,
                subject,
                "Hello",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return cast.as("rep1", () -> messages.send(draft));
    }

    /** Put into the mailbox's inbox as it is. */
    void comes(String mail) {
        try {
            server.getUserManager()
                    .getUserByEmail(mailbox.address())
                    .deliver(new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(
                                    mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1))));
        } catch (MessagingException odd) {
            throw new IllegalStateException(odd);
        }
    }

    void awaitLines(int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(lines()).hasSize(count));
    }

    void awaitState(UUID message, MessageState state) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get(message).state()).isEqualTo(state));
    }

    ThreadLine line() {
        awaitLines(1);
        return lines().get(0);
    }

    List<ThreadLine> lines() {
        return cast.as(
                "rep1",
                () -> threads.list(new ThreadQuery(mailbox.id(), null, null, null, null, null, null, 50))
                        .items());
    }

    /** Of those that came: a mailbox knows only the second of an arrival, which may be that of what it answers. */
    MessageView newest(ThreadLine line) {
        return cast.as("rep1", () -> threads.open(line.id(), null, 10)).messages().stream()
                .filter(message -> message.direction() == Direction.IN)
                .findFirst()
                .orElseThrow();
    }

    MessageView get(UUID message) {
        return cast.as("rep1", () -> messages.get(message));
    }
}
