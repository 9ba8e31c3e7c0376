package org.callboard.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.files.Files;
import org.callboard.files.KeptFile;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people are writing, what is said to it before it leaves, and what waits of theirs. */
@MailTest
class DraftsTest {

    @Autowired
    Drafts drafts;

    @Autowired
    Messages messages;

    @Autowired
    Threads threads;

    @Autowired
    Outbox outbox;

    @Autowired
    Files files;

    @Autowired
    Clock clock;

    @Autowired
    GreenMail server;

    @Autowired
    AllowedPurposes consents;

    @Autowired
    Cast cast;

    private final Subject lead = Subject.lead(Ids.next());
    private final String who = "r" + UUID.randomUUID() + "@example.com";
    private Mailbox mailbox;

    @BeforeEach
    void aMailboxOfItsOwn() {
        if (!server.isRunning()) {
            server.start();
        }
        String address = "sales-" + UUID.randomUUID() + "@callboard.example";
        server.setUser(address, CommunicationHouse.PASSWORD);
        mailbox = cast.mailbox(address);
    }

    @Test
    void aDraftIsItsAuthorsAlone() {
        UUID id = keep("Half a sen");

        assertThat(cast.as("rep1", () -> drafts.of(null, lead)).orElseThrow().body())
                .containsEntry("html", "Half a sen");
        assertThat(cast.as("rep2", () -> drafts.of(null, lead))).isEmpty();
        assertThatThrownBy(() -> cast.as("rep2", () -> drafts.keep(id, null, lead, Map.of())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as("admin1", () -> attach(id, "x"))).isInstanceOf(NotFound.class);
        cast.doing("rep2", () -> drafts.drop(id));
        assertThat(cast.as("rep1", () -> drafts.of(null, lead))).isPresent();
    }

    @Test
    void whatLiesBesideADraftGoesWithItUnlessItWentAlong() throws IOException {
        UUID id = keep("With files");
        KeptFile sent = cast.as("rep1", () -> attach(id, "sent"));
        KeptFile unwanted = cast.as("rep1", () -> attach(id, "unwanted"));
        UUID message = cast.as("rep1", () -> messages.send(draft(null, sent.id())));

        cast.doing("rep1", () -> drafts.drop(id));

        try (InputStream content = cast.as("rep2", () -> messages.open(message, sent.id()))) {
            assertThat(content).hasContent("sent");
        }
        keep(id, "Taken back");
        assertThat(cast.as("rep1", () -> files.get(sent.id()).name())).isEqualTo("sent.txt");
        assertThatThrownBy(() -> cast.as("rep1", () -> files.get(unwanted.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theGuardIsAskedBeforeAMessageIsSent() {
        assertThat(cast.as("rep1", () -> messages.objection(draft(null)))).isEmpty();
        consents.no.add(lead.id() + " sales");

        assertThat(cast.as("rep1", () -> messages.objection(draft(null))).orElseThrow())
                .contains(who, "Said no on 2026-01-01");
        assertThatThrownBy(() -> cast.as(
                        "rep1",
                        () -> messages.objection(new MessageDraft(
                                null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                                null, null))))
                .isInstanceOf(BadInput.class);
        assertThat(cast.as(
                        "rep1", () -> threads.list(ThreadQuery.about(lead, 5)).items()))
                .as("nothing was written down")
                .isEmpty();
    }

    @Test
    void onesOwnWaitingMessagesAreSeenByOneselfAlone() {
        UUID later = cast.as("rep1", () -> messages.send(draft(clock.instant().plus(Duration.ofDays(1)))));

        List<Outbox.Row> mine = all("rep1");
        assertThat(mine).extracting(Outbox.Row::message).contains(later);
        assertThat(mine)
                .filteredOn(row -> row.message().equals(later))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.to()).isEqualTo(who);
                    assertThat(row.state()).isEqualTo("WAITING");
                    assertThat(row.dueAt()).isAfter(clock.instant().plus(Duration.ofHours(23)));
                });
        assertThat(all("rep2")).extracting(Outbox.Row::message).doesNotContain(later);
        cast.doing("rep1", () -> messages.cancel(later));
        assertThat(all("rep1")).extracting(Outbox.Row::message).doesNotContain(later);
    }

    @Test
    void aPageOfTheInboxCostsTheSameHoweverManyConversationsItShows() {
        cast.as("rep1", () -> messages.send(draft(clock.instant().plus(Duration.ofDays(1)))));
        long few = statements(() -> cast.as("rep1", () -> list(1)));
        for (int i = 0; i < 12; i++) {
            cast.as("rep1", () -> messages.send(draft(clock.instant().plus(Duration.ofDays(1)))));
        }

        assertThat(cast.as("rep1", () -> list(12)).items()).hasSize(12);
        assertThat(statements(() -> cast.as("rep1", () -> list(12))))
                .isEqualTo(few)
                .isLessThanOrEqualTo(2);
    }

    private Threads.Slice list(int size) {
        return threads.list(new ThreadQuery(mailbox.id(), null, null, null, null, null, null, size));
    }

    private static long statements(Supplier<?> work) {
        return Statements.of(work::get).size();
    }

    private List<Outbox.Row> all(String username) {
        return cast.as(username, () -> outbox.mine(null, 200));
    }

    private UUID keep(String html) {
        return keep(null, html);
    }

    private UUID keep(UUID id, String html) {
        return cast.as(
                "rep1", () -> drafts.keep(id, null, lead, Map.of("html", html)).id());
    }

    private KeptFile attach(UUID draft, String content) {
        return files.keep(
                new Subject("draft", draft),
                content + ".txt",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                null);
    }

    private MessageDraft draft(Instant at, UUID... along) {
        return new MessageDraft(
                null,
                mailbox.id(),
                List.of(Address.of(who)),
                null,
                null,
                "Hello",
                "How are you?",
                null,
                lead,
                null,
                List.of(along),
                null,
                null,
                null,
                at,
                null);
    }
}
