package org.callboard.communication.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.AllowedPurposes;
import org.callboard.communication.Cast;
import org.callboard.communication.Channel;
import org.callboard.communication.CommunicationHouse;
import org.callboard.communication.Direction;
import org.callboard.communication.MailTest;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.communication.Outbox;
import org.callboard.communication.thread.Related;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is held back, why, and until when. */
@MailTest
class GuardTest {

    @Autowired
    Messages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    GreenMail server;

    @Autowired
    Cast cast;

    @Autowired
    AllowedPurposes consents;

    @Autowired
    Watch watch;

    @Autowired
    Leaving leaving;

    @Autowired
    Unsubscribing links;

    @Autowired
    JdbcClient jdbc;

    private final String who = "g" + UUID.randomUUID() + "@example.com";
    private Mailbox mailbox;

    @BeforeEach
    void aMailbox() {
        if (!server.isRunning()) {
            server.start();
        }
        String address = "guard-" + UUID.randomUUID() + "@callboard.example";
        server.setUser(address, CommunicationHouse.PASSWORD);
        mailbox = cast.mailbox(address);
    }

    @Test
    void whoeverSaidNoGetsNothingUntilTheySayYes() {
        consents.no.add(who + " sales");
        UUID id = send(who, "sales");

        assertThat(settled(id).state()).isEqualTo(MessageState.HELD);
        assertThat(settled(id).trouble()).contains("Said no on 2026-01-01");
        assertThat(cast.as("admin1", () -> outbox.rows("HELD", null, 200)))
                .anyMatch(row -> row.message().equals(id) && row.to().equals(who));

        assertThat(cast.as("admin1", () -> outbox.standing()).held()).isPositive();
        watch.count();

        consents.no.clear();
        cast.doing("admin1", () -> outbox.sendAgain(id));
        await().atMost(Duration.ofSeconds(60)).until(() -> get(id).state() == MessageState.SENT);
    }

    @Test
    void realPeopleAreNotWrittenToFromHere() {
        MessageView held = settled(send("somebody@gmail.com", "sales"));

        assertThat(held.state()).isEqualTo(MessageState.HELD);
        assertThat(held.trouble()).contains("crm.guard.allow");
    }

    @Test
    void nobodyGetsTooMuch() {
        for (int i = 0; i < 3; i++) {
            UUID id = send(who, "marketing");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> get(id).state() != MessageState.QUEUED && get(id).state() != MessageState.SENDING);
        }
        MessageView fourth = settled(send(who, "marketing"));

        assertThat(fourth.state()).isEqualTo(MessageState.HELD);
        assertThat(fourth.trouble()).isNotBlank();
    }

    @Test
    void whoeverLeavesByTheLinkGetsNoMoreOfTheKind() {
        UUID id = send(who, "marketing");
        String token = links.token(id);

        assertThat(leaving.leave(token)).contains(who);
        assertThat(leaving.leave(token)).contains(who);
        assertThat(leaving.leave(token + "x")).isEmpty();
        assertThat(leaving.leave(Ids.next() + token.substring(36))).isEmpty();
        assertThat(settled(send(who, "marketing")).trouble()).contains("Unsubscribed");
        UUID other = send(who, "service");
        await().atMost(Duration.ofSeconds(60)).until(() -> get(other).state() == MessageState.SENT);
    }

    @Test
    void aProviderGetsNoMoreAMinuteThanItTakesWhicheverNodeSends() {
        String lane = "smtp " + UUID.randomUUID();
        Rates here = new Rates(jdbc, at("2026-03-01T12:30:40Z"));
        Rates there = new Rates(jdbc, at("2026-03-01T12:30:50Z"));

        assertThat(here.take(lane, 2)).isNull();
        assertThat(there.take(lane, 2)).isNull();
        assertThat(here.take(lane, 2)).isEqualTo(Instant.parse("2026-03-01T12:31:00Z"));
        assertThat(here.take("smtp " + UUID.randomUUID(), 2))
                .as("another one's")
                .isNull();
        assertThat(new Rates(jdbc, at("2026-03-01T12:31:00Z")).take(lane, 2)).isNull();
        assertThat(there.take(lane, 0)).as("no limit").isNull();
    }

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    @Test
    void nightIsWhereTheRecipientLives() {
        Subject lead = Subject.lead(Ids.next());
        Related related = mock(Related.class);
        when(related.facts(any())).thenReturn(Map.of("country", "JP"));
        // half past nine in the evening in Tokyo
        Verdict verdict = quietAt("2026-03-01T12:30:00Z", related).judge(letter(lead, "marketing"));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Later.class,
                        later -> assertThat(later.until()).isEqualTo(Instant.parse("2026-03-01T23:00:00Z")));
        assertThat(quietAt("2026-03-01T12:30:00Z", related).judge(letter(lead, "service")))
                .isEqualTo(Verdict.PASS);
        when(related.facts(any())).thenReturn(Map.of("country", "Germany"));
        assertThat(quietAt("2026-03-01T12:30:00Z", related).judge(letter(lead, "marketing")))
                .isEqualTo(Verdict.PASS);
    }

    private static QuietHours quietAt(String moment, Related related) {
        GuardSettings settings = new GuardSettings(
                List.of(), null, LocalTime.of(21, 0), LocalTime.of(8, 0), Set.of("marketing"), ZoneId.of("UTC"));
        return new QuietHours(settings, related, new Zones(), Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    private static Letter letter(Subject about, String purpose) {
        return new Letter(
                new MessageView(
                        Ids.next(),
                        Ids.next(),
                        Channel.EMAIL,
                        Direction.OUT,
                        null,
                        Address.of("a@callboard.example"),
                        List.of(Address.of("b@example.com")),
                        List.of(),
                        List.of(),
                        "Hello",
                        "",
                        "x",
                        null,
                        about,
                        "<x@y>",
                        Instant.EPOCH,
                        MessageState.QUEUED,
                        List.of(),
                        List.of(),
                        "rep1",
                        purpose,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null),
                false);
    }

    private UUID send(String to, String purpose) {
        MessageDraft draft = new MessageDraft(
                Channel.EMAIL,
                mailbox.id(),
                List.of(Address.of(to)),
                null,
                null,
                "Hello",
                "x",
                null,
                null,
                null,
                null,
                purpose,
                null,
                null,
                null,
                null);
        return cast.as("rep1", () -> messages.send(draft));
    }

    private MessageView settled(UUID id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> get(id).state() != MessageState.QUEUED);
        return get(id);
    }

    private MessageView get(UUID id) {
        return cast.as("rep1", () -> messages.get(id));
    }
}
