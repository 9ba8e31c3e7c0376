package org.callboard.communication.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callboard.communication.Address;
import org.callboard.communication.Cast;
import org.callboard.communication.Channel;
import org.callboard.communication.MailTest;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Mailbox.Auth;
import org.callboard.communication.Mailbox.Server;
import org.callboard.communication.Mailbox.Tls;
import org.callboard.communication.MailboxDraft;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.communication.Outbox;
import org.callboard.kernel.Noticed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Mailboxes with OAuth2, whose tokens come, run out, are withdrawn and are refused. */
@MailTest
class OAuthTest {

    @Autowired
    Messages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    GreenMail server;

    @Autowired
    Cast cast;

    @Autowired
    ConfigurableApplicationContext house;

    private final List<Noticed> noticed = new CopyOnWriteArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<Noticed>> ear =
            ApplicationListener.forPayload(noticed::add);
    private final String address = "o" + UUID.randomUUID() + "@callboard.example";
    private TokenProvider provider;
    private XOAuth2Imap imap;

    @BeforeEach
    void theServersRun() {
        if (!server.isRunning()) {
            server.start();
        }
        house.addApplicationListener(ear);
        provider = new TokenProvider();
        imap = new XOAuth2Imap(server.getImap().getPort());
    }

    @AfterEach
    void theServersStop() throws IOException {
        house.removeApplicationListener(ear);
        provider.close();
        imap.close();
    }

    @Test
    void aMailboxSendsAndIsReadByTokensThatAreAskedForOnce() {
        gives("token-1", 3_600, null);
        Mailbox mailbox = mailbox("a refresh token");

        assertThat(tried(mailbox)).isEmpty();
        assertThat(sent(mailbox)).isEqualTo(MessageState.SENT);

        assertThat(provider.asked()).hasSize(1);
        assertThat(provider.asked().get(0))
                .containsEntry("grant_type", "refresh_token")
                .containsEntry("refresh_token", "a refresh token")
                .containsEntry("client_id", "callboard")
                .containsEntry("client_secret", "a client secret");
    }

    @Test
    void aTokenThatRunsOutIsRefreshedWithTheLatestRefreshToken() {
        gives("token-1", 60, "the second refresh token");
        Mailbox mailbox = mailbox("the first refresh token");
        assertThat(tried(mailbox)).isEmpty();

        gives("token-2", 3_600, null);
        assertThat(tried(mailbox)).isEmpty();

        assertThat(provider.asked())
                .extracting(form -> form.get("refresh_token"))
                .startsWith("the first refresh token");
        assertThat(provider.asked().get(provider.asked().size() - 1).get("refresh_token"))
                .isEqualTo("the second refresh token");
    }

    @Test
    void aTokenThatWasWithdrawnIsReplacedAtOnce() {
        gives("token-1", 3_600, null);
        Mailbox mailbox = mailbox("a refresh token");
        assertThat(tried(mailbox)).isEmpty();

        gives("token-2", 3_600, null);
        assertThat(tried(mailbox)).isEmpty();
        assertThat(provider.asked()).hasSize(2);
    }

    @Test
    void whatIsRefusedIsSaidAndNotAskedForAgainUntilSomebodyMendsIt() {
        provider.answers(400, "{\"error\": \"invalid_grant\", \"error_description\": \"The token was withdrawn.\"}");
        Mailbox mailbox = mailbox("a refresh token");
        List<UUID> waiting = List.of(queued(mailbox), queued(mailbox));

        await().atMost(Duration.ofSeconds(30)).until(() -> waiting.stream().allMatch(id -> get(id).trouble() != null));
        assertThat(get(waiting.get(0)).state()).isEqualTo(MessageState.QUEUED);
        assertThat(get(waiting.get(0)).trouble()).contains("refused", "The token was withdrawn.");
        assertThat(read(mailbox).trouble()).contains("refused", "The token was withdrawn.");
        int asked = provider.asked().size();
        assertThat(asked).as("at the same moment at most").isBetween(1, 2);
        UUID later = queued(mailbox);
        await().atMost(Duration.ofSeconds(30)).until(() -> get(later).trouble() != null);
        assertThat(provider.asked()).as("not asked again").hasSize(asked);
        assertThat(noticed)
                .filteredOn(notice -> notice.what().equals("communication.mailbox-trouble"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).startsWith(address));
        assertThat(lanesAway()).as("others of the same server go on").isZero();

        gives("token-1", 3_600, null);
        cast.as(
                "admin1",
                () -> cast.mailboxes().change(mailbox.id(), mailbox.version(), draft("another refresh token")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> waiting.stream().allMatch(id -> get(id).state() == MessageState.SENT));
        assertThat(read(mailbox).trouble()).isNull();
    }

    @Test
    void aRefusedPasswordIsTriedOnceAndAgainWhenAnAdminWantsToSee() {
        server.setUser(address, "the right one");
        MailboxDraft wrong = cast.draft(address, Mailbox.Kind.GROUP, null, "the wrong one");
        Mailbox mailbox = cast.as("admin1", () -> cast.mailboxes().add(wrong));
        UUID waiting = queued(mailbox);
        await().atMost(Duration.ofSeconds(30)).until(() -> get(waiting).trouble() != null);
        assertThat(get(waiting).trouble()).contains("refused");

        server.setUser(address, "the wrong one");
        assertThat(tried(mailbox)).isEmpty();
        await().atMost(Duration.ofSeconds(30)).until(() -> get(waiting).state() == MessageState.SENT);
    }

    private long lanesAway() {
        String lane = "smtp localhost:" + server.getSmtp().getPort();
        return cast.as("admin1", outbox::standing).lanes().stream()
                .filter(one -> one.lane().equals(lane) && !one.state().equals("CLOSED"))
                .count();
    }

    /** The servers let in with this token alone. */
    private void gives(String token, int seconds, String nextRefreshToken) {
        server.setUser(address, token);
        String next = nextRefreshToken == null ? "" : ", \"refresh_token\": \"" + nextRefreshToken + "\"";
        provider.answers(200, "{\"access_token\": \"%s\", \"expires_in\": %d%s}".formatted(token, seconds, next));
    }

    private Mailbox mailbox(String refreshToken) {
        return cast.as("admin1", () -> cast.mailboxes().add(draft(refreshToken)));
    }

    private MailboxDraft draft(String refreshToken) {
        return new MailboxDraft(
                null,
                address,
                Mailbox.Kind.GROUP,
                null,
                null,
                new Server("localhost", server.getSmtp().getPort(), Tls.NONE),
                new Server("localhost", imap.port(), Tls.NONE),
                null,
                Auth.OAUTH2,
                null,
                provider.url(),
                "callboard",
                "a client secret",
                refreshToken,
                null,
                null,
                null,
                null);
    }

    private Optional<String> tried(Mailbox mailbox) {
        return cast.as("admin1", () -> cast.mailboxes().tryOut(mailbox.id()));
    }

    private Mailbox read(Mailbox mailbox) {
        return cast.as("admin1", () -> cast.mailboxes().get(mailbox.id()));
    }

    private MessageState sent(Mailbox mailbox) {
        UUID message = queued(mailbox);
        await().atMost(Duration.ofSeconds(30)).until(() -> get(message).state() == MessageState.SENT);
        return get(message).state();
    }

    private UUID queued(Mailbox mailbox) {
        MessageDraft draft = new MessageDraft(
                Channel.EMAIL,
                mailbox.id(),
                List.of(Address.of("w" + UUID.randomUUID() + "@example.com")),
                null,
                null,
                "Hello",
                "How are you?",
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

    private MessageView get(UUID message) {
        return cast.as("rep1", () -> messages.get(message));
    }
}
