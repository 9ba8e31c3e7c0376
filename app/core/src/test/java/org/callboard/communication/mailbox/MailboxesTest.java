package org.callboard.communication.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.callboard.communication.Cast;
import org.callboard.communication.CommunicationHouse;
import org.callboard.communication.MailTest;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Mailbox.Auth;
import org.callboard.communication.Mailbox.Kind;
import org.callboard.communication.Mailbox.Server;
import org.callboard.communication.Mailbox.Tls;
import org.callboard.communication.MailboxDraft;
import org.callboard.communication.Mailboxes;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Mailboxes as admins set them up, and what becomes of their secrets. */
@MailTest
class MailboxesTest {

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    MailboxBook book;

    @Autowired
    GreenMail server;

    @Autowired
    Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    private final String address = "m" + UUID.randomUUID() + "@callboard.example";

    @Test
    void aSecretGoesInAndNeverComesOut() throws Exception {
        Mailbox added = cast.mailbox(address);

        assertThat(added.hasSecret()).isTrue();
        assertThat(new ObjectMapper().writeValueAsString(added)).doesNotContain(CommunicationHouse.PASSWORD);
        assertThat(cast.draft(address, Kind.GROUP, null, CommunicationHouse.PASSWORD)
                        .toString())
                .doesNotContain(CommunicationHouse.PASSWORD);
        byte[] kept =
                jdbc.queryForObject("select secret from communication.mailbox where id = ?", byte[].class, added.id());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(CommunicationHouse.PASSWORD);
        assertThat(book.login(added.id()).password()).isEqualTo(CommunicationHouse.PASSWORD);
    }

    @Test
    void aSecretOpensNothingElse(@TempDir Path other) {
        Mailbox one = cast.mailbox(address);
        Mailbox two = cast.mailbox("x" + address);
        jdbc.update(
                "update communication.mailbox set secret = (select secret from communication.mailbox where id = ?) where id = ?",
                one.id(),
                two.id());

        assertThatThrownBy(() -> book.login(two.id())).hasMessageContaining("CRM_SECRET_KEY");
        Secrets mine = new Secrets(new SecretKeys("", other));
        byte[] kept = mine.seal(one.id(), "word");
        assertThat(new Secrets(new SecretKeys("", other)).open(one.id(), kept)).isEqualTo("word");
        assertThatThrownBy(() -> new Secrets(new SecretKeys("", other.resolve("elsewhere"))).open(one.id(), kept))
                .hasMessageContaining("Enter it again");
        assertThatThrownBy(() -> new SecretKeys("too short", other).get()).hasMessageContaining("openssl");
    }

    @Test
    void theKeyIsItsOwnersAlone(@TempDir Path data) throws Exception {
        new SecretKeys("", data).get();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void changingLeavesTheSecretThatIsNotGiven() {
        Mailbox added = cast.mailbox(address);
        MailboxDraft draft = cast.draft(address, Kind.GROUP, null, null);

        Mailbox changed = cast.as("admin1", () -> mailboxes.change(added.id(), added.version(), draft));

        assertThat(changed.version()).isEqualTo(added.version() + 1);
        assertThat(book.login(added.id()).password()).isEqualTo(CommunicationHouse.PASSWORD);
        assertThatThrownBy(() -> cast.as("admin1", () -> mailboxes.change(added.id(), added.version(), draft)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        MailboxDraft odd = new MailboxDraft(
                null,
                "no address",
                Kind.PERSONAL,
                "nobody",
                null,
                new Server("mail.example.com", 70_000, Tls.NONE),
                null,
                null,
                Auth.PASSWORD,
                null,
                null,
                null,
                null,
                null,
                null,
                Mailbox.Proof.BLIND_COPY,
                null,
                null);

        BadInput wrong = catchThrowableOfType(BadInput.class, () -> cast.as("admin1", () -> mailboxes.add(odd)));

        assertThat(wrong.fields())
                .extracting(BadInput.Field::field)
                .containsExactlyInAnyOrder("address", "owner", "smtp.port", "smtp.tls", "proof", "password");
        assertThatThrownBy(() -> cast.mailbox(cast.mailbox(address).address())).isInstanceOf(BadInput.class);
    }

    @Test
    void onlyAdminsSetUpAndOnlyItsPeopleUse() {
        Mailbox own = cast.as(
                "admin1", () -> mailboxes.add(cast.draft(address, Kind.PERSONAL, "rep2", CommunicationHouse.PASSWORD)));

        assertThatThrownBy(() -> cast.as("rep1", () -> mailboxes.all())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.as("rep1", () -> mailboxes.get(own.id()))).isInstanceOf(NotFound.class);
        assertThat(cast.as("rep2", () -> mailboxes.mine())).contains(own);
        assertThat(cast.as("admin1", () -> mailboxes.mine())).doesNotContain(own);
        cast.doing("rep2", () -> mailboxes.sign(own.id(), "<b>Me</b><script>x()</script>"));
        assertThat(cast.as("rep2", () -> mailboxes.get(own.id())).signature()).isEqualTo("<b>Me</b>");
        assertThatThrownBy(() -> cast.doing("admin1", () -> mailboxes.sign(own.id(), "Not me")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.doing("rep1", () -> mailboxes.sign(Ids.next(), "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void tryingOutSaysWhatIsWrong() {
        if (!server.isRunning()) {
            server.start();
        }
        server.setUser(address, CommunicationHouse.PASSWORD);
        Mailbox good = cast.mailbox(address);
        Mailbox bad =
                cast.as("admin1", () -> mailboxes.add(cast.draft("x" + address, Kind.GROUP, null, "another secret")));
        server.setUser("x" + address, CommunicationHouse.PASSWORD);

        assertThat(cast.as("admin1", () -> mailboxes.tryOut(good.id()))).isEmpty();
        assertThat(cast.as("admin1", () -> mailboxes.tryOut(bad.id())))
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("refused"));
        assertThat(cast.as("admin1", () -> mailboxes.get(bad.id())).trouble()).contains("refused");
    }
}
