package org.callboard.communication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a desk asks of communication: the messages behind what it shows, and whether they leave. */
@MailTest
class AtTheDeskTest {

    @Autowired
    Messages messages;

    @Autowired
    Lanes lanes;

    @Autowired
    Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void severalAreReadTogetherAndThoseOutOfSightAreLeftOut() {
        UUID first = tomorrow();
        UUID second = tomorrow();
        List<UUID> wanted = List.of(first, second, UUID.randomUUID());

        assertThat(cast.as("rep2", () -> messages.all(wanted)))
                .extracting(MessageView::id)
                .containsExactlyInAnyOrder(first, second);
        assertThat(cast.as("rep1", () -> messages.all(wanted))).isEmpty();
    }

    @Test
    void whatIsOverdueAndUntriedIsLate() {
        UUID message = tomorrow();

        // only within this transaction: whoever sends sees nothing of it
        Boolean late = transaction.execute(status -> {
            jdbc.update(
                    "update communication.outbox set due_at = now() - interval '10 minutes' where message_id = ?",
                    message);
            status.setRollbackOnly();
            return lanes.late();
        });
        assertThat(late).isTrue();
    }

    private UUID tomorrow() {
        String own = "rep2-" + UUID.randomUUID() + "@callboard.example";
        Mailbox mailbox = cast.as(
                "admin1",
                () -> cast.mailboxes()
                        .add(cast.draft(own, Mailbox.Kind.PERSONAL, "rep2", CommunicationHouse.PASSWORD)));
        MessageDraft draft = new MessageDraft(
                Channel.EMAIL,
                mailbox.id(),
                List.of(Address.of("d" + UUID.randomUUID() + "@example.com")),
                null,
                null,
                "Tomorrow",
                "x",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                clock.instant().plus(Duration.ofDays(1)),
                null);
        return cast.as("rep2", () -> messages.send(draft));
    }
}
