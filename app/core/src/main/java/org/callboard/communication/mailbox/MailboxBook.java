package org.callboard.communication.mailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.Viewer;
import org.callboard.communication.Mailbox;
import org.springframework.stereotype.Component;

/** The mailboxes for the house's own parts: with what it takes to log in, and without asking who looks. */
@Component
public class MailboxBook {

    /** What a log-in needs; only in memory, never in a log. */
    public record Login(String password, String clientSecret, String refreshToken) {

        static final Login NONE = new Login(null, null, null);

        @Override
        public String toString() {
            return "Login[…]";
        }
    }

    private final MailboxRows rows;
    private final Secrets secrets;
    private final ObjectMapper json;

    MailboxBook(MailboxRows rows, Secrets secrets, ObjectMapper json) {
        this.rows = rows;
        this.secrets = secrets;
        this.json = json;
    }

    public Optional<Mailbox> find(UUID id) {
        return id == null ? Optional.empty() : rows.find(id);
    }

    public List<Mailbox> all() {
        return rows.all();
    }

    /** Those that a viewer reads and writes from, their own first. */
    public List<Mailbox> of(Viewer viewer) {
        return rows.all().stream()
                .filter(mailbox -> MailboxRights.mayUse(viewer, mailbox))
                .sorted(Comparator.comparing(Mailbox::kind))
                .toList();
    }

    /** Which the house writes from: the first group's that is active and can send. */
    public Optional<Mailbox> houses() {
        return rows.all().stream()
                .filter(mailbox -> mailbox.active() && mailbox.smtp() != null)
                .filter(mailbox -> mailbox.kind() == Mailbox.Kind.GROUP)
                .findFirst();
    }

    /** @throws RuntimeException with a sentence for admins when the secret cannot be opened */
    public Login login(UUID mailbox) {
        return rows.secret(mailbox)
                .map(kept -> read(secrets.open(mailbox, kept)))
                .orElse(Login.NONE);
    }

    /** Some providers of tokens give another one each time, and take the one before back. */
    public void keepRefreshToken(Mailbox mailbox, Login before, String refreshToken) {
        Login login = new Login(before.password(), before.clientSecret(), refreshToken);
        rows.renewSecret(mailbox.id(), mailbox.version(), sealed(mailbox.id(), login));
    }

    /** Says at the mailbox what its last use met; {@code null} when all is well. */
    public void trouble(UUID mailbox, String trouble) {
        rows.trouble(mailbox, trouble);
    }

    byte[] sealed(UUID mailbox, Login login) {
        try {
            return secrets.seal(mailbox, json.writeValueAsString(login));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Three texts become JSON.", impossible);
        }
    }

    private Login read(String written) {
        try {
            return json.readValue(written, Login.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A secret is not what was written.", impossible);
        }
    }
}
