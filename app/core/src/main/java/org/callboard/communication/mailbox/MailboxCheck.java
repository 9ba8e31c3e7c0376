package org.callboard.communication.mailbox;

import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Mailbox.Auth;
import org.callboard.communication.Mailbox.Kind;
import org.callboard.communication.Mailbox.Proof;
import org.callboard.communication.Mailbox.Server;
import org.callboard.communication.Mailbox.Tls;
import org.callboard.communication.MailboxDraft;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.MailAddresses;
import org.springframework.stereotype.Component;

/** What can be wrong with a mailbox as an admin sets it up; tells everything at once. */
@Component
class MailboxCheck {

    private static final int LINE = 250;
    private static final int SIGNATURE = 50_000;
    private static final String SENT = "Sent";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

    private final MailboxRows rows;
    private final People people;

    MailboxCheck(MailboxRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    /** @param before {@code null} for a new one */
    Mailbox checked(UUID id, MailboxDraft draft, Mailbox before) {
        FieldCheck check = new FieldCheck();
        String address = address(check, draft.address(), id);
        Kind kind = draft.kind() == null ? Kind.GROUP : draft.kind();
        Auth auth = draft.auth() == null ? Auth.PASSWORD : draft.auth();
        Server smtp = server(check, "smtp", draft.smtp(), auth);
        Server imap = server(check, "imap", draft.imap(), auth);
        if (smtp == null && imap == null) {
            check.wrong("smtp", "Give at least the server that mail goes out by (smtp) or comes in from (imap).");
        }
        String owner = owner(check, kind, check.line("owner", draft.owner(), LINE));
        String name = check.line("name", draft.name(), LINE);
        String archive = check.line("archiveFolder", draft.archiveFolder(), LINE);
        Mailbox checked = new Mailbox(
                id,
                name == null ? address : name,
                address,
                kind,
                owner,
                kind == Kind.GROUP ? check.line("team", draft.team(), LINE) : null,
                smtp,
                imap,
                username(check, draft, auth, address),
                auth,
                tokenUrl(check, draft, auth),
                clientId(check, draft, auth),
                check.line("scope", draft.scope(), 1_000),
                before != null && before.hasSecret(),
                proof(check, draft.proof(), imap),
                archive == null ? SENT : archive,
                Signature.safe(check.lines("signature", draft.signature(), SIGNATURE)),
                before == null || before.active(),
                null,
                before == null ? 1 : before.version());
        secret(check, draft, checked);
        check.done();
        return checked;
    }

    private String address(FieldCheck check, String typed, UUID id) {
        String address = check.line("address", typed, LINE);
        if (address == null || !MailAddresses.isOne(address)) {
            check.wrong("address", "Give the address that people write to, like sales@example.com.");
        } else if (rows.taken(address, id)) {
            check.wrong("address", "There is a mailbox of this address already.");
        }
        return address;
    }

    private String owner(FieldCheck check, Kind kind, String owner) {
        if (kind == Kind.GROUP) {
            return null;
        }
        if (owner == null || people.find(owner).isEmpty()) {
            check.wrong("owner", "A personal mailbox has an owner: give the username of a colleague.");
        }
        return owner;
    }

    private static Server server(FieldCheck check, String which, Server typed, Auth auth) {
        if (typed == null || typed.host() == null || typed.host().isBlank()) {
            return null;
        }
        Tls tls = typed.tls() == null ? Tls.TLS : typed.tls();
        String host = check.line(which + ".host", typed.host(), LINE);
        if (host != null && !host.matches("[A-Za-z0-9.:-]+")) {
            check.wrong(which + ".host", "Give the name of a server, like mail.example.com.");
        }
        if (typed.port() < 1 || typed.port() > 65_535) {
            check.wrong(which + ".port", "Give a port from 1 to 65535.");
        }
        if (tls == Tls.NONE && auth != Auth.NONE && !HERE.contains(host)) {
            check.wrong(
                    which + ".tls",
                    "Without TLS the secret could be read on its way; only a server on this machine goes without.");
        }
        return new Server(host, typed.port(), tls);
    }

    private static String username(FieldCheck check, MailboxDraft draft, Auth auth, String address) {
        String username = check.line("username", draft.username(), LINE);
        return username == null && auth != Auth.NONE ? address : username;
    }

    private static String tokenUrl(FieldCheck check, MailboxDraft draft, Auth auth) {
        String url = check.line("tokenUrl", draft.tokenUrl(), 1_000);
        if (auth == Auth.OAUTH2 && !isSecure(url)) {
            check.wrong("tokenUrl", "Give the https address where tokens are refreshed.");
        }
        return url;
    }

    private static boolean isSecure(String url) {
        try {
            URI uri = url == null ? null : URI.create(url);
            return uri != null
                    && uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && HERE.contains(uri.getHost()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String clientId(FieldCheck check, MailboxDraft draft, Auth auth) {
        String clientId = check.line("clientId", draft.clientId(), 1_000);
        if (auth == Auth.OAUTH2 && clientId == null) {
            check.wrong("clientId", "Give the id that the provider knows this Callboard by.");
        }
        return clientId;
    }

    private static Proof proof(FieldCheck check, Proof wanted, Server imap) {
        if (wanted == null) {
            return imap == null ? Proof.NONE : Proof.BLIND_COPY;
        }
        if (wanted != Proof.NONE && imap == null) {
            check.wrong("proof", "Without an imap server nobody can look whether a message left: NONE.");
        }
        return wanted;
    }

    private static void secret(FieldCheck check, MailboxDraft draft, Mailbox mailbox) {
        if (mailbox.auth() == Auth.PASSWORD && blank(draft.password()) && !mailbox.hasSecret()) {
            check.wrong("password", "Give the password.");
        }
        if (mailbox.auth() == Auth.OAUTH2 && blank(draft.refreshToken()) && !mailbox.hasSecret()) {
            check.wrong("refreshToken", "Give the token that access tokens are refreshed with.");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
