package org.callboard.communication;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A mailbox of each test's own that somebody writes from, and what lies in the mail server then. */
abstract class WrittenMail {

    @Autowired
    Clock clock;

    @Autowired
    Messages messages;

    @Autowired
    GreenMail server;

    @Autowired
    Cast cast;

    final Subject lead = Subject.lead(Ids.next());
    final String who = "r" + UUID.randomUUID() + "@example.com";
    Mailbox mailbox;

    @BeforeEach
    final void aMailboxOfItsOwn() {
        if (!server.isRunning()) {
            server.start();
        }
        String address = "sales-" + UUID.randomUUID() + "@callboard.example";
        server.setUser(address, CommunicationHouse.PASSWORD);
        mailbox = cast.mailbox(address);
    }

    UUID send(MessageDraft draft) {
        return cast.as("rep1", () -> messages.send(draft));
    }

    MessageView get(UUID id) {
        return cast.as("rep1", () -> messages.get(id));
    }

    MessageDraft draft(String subject, String text, String html, UUID replyTo, UUID... along) {
        return new MessageDraft(
                Channel.EMAIL,
                mailbox.id(),
                List.of(Address.of(who)),
                null,
                null,
                subject,
                text,
                html,
                lead,
                replyTo,
                List.of(along),
                null,
                null,
                null,
                null,
                null);
    }

    static MessageDraft at(MessageDraft draft, Instant sendAt) {
        return with(draft, sendAt, null);
    }

    static MessageDraft keyed(MessageDraft draft, String key) {
        return with(draft, null, key);
    }

    static MessageDraft with(MessageDraft d, Instant sendAt, String key) {
        return new MessageDraft(
                d.channel(),
                d.mailbox(),
                d.to(),
                d.cc(),
                d.bcc(),
                d.subject(),
                d.text(),
                d.html(),
                d.about(),
                d.replyTo(),
                d.files(),
                d.purpose(),
                d.template(),
                d.values(),
                sendAt,
                key);
    }

    MimeMessage arrived() {
        await().atMost(Duration.ofSeconds(60)).until(() -> copies(who) > 0);
        return last(who);
    }

    MimeMessage last(String address) {
        List<MimeMessage> all = of(address);
        return all.get(all.size() - 1);
    }

    int copies(String address) {
        return of(address).size();
    }

    /** What lies in the mailbox of an address. */
    List<MimeMessage> of(String address) {
        return server.findReceivedMessages(user -> user.getEmail().equalsIgnoreCase(address), message -> true)
                .toList();
    }
}
