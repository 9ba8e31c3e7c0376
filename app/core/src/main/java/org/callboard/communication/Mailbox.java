package org.callboard.communication;

import java.util.UUID;

/**
 * Where mail comes in and goes out. Its secrets are kept apart and are never told.
 *
 * @param owner of a personal one
 * @param team whose members work with a group's; {@code null} for everybody who works with customers
 * @param trouble what the last try to use it met; {@code null} when all is well
 */
public record Mailbox(
        UUID id,
        String name,
        String address,
        Kind kind,
        String owner,
        String team,
        Server smtp,
        Server imap,
        String username,
        Auth auth,
        String tokenUrl,
        String clientId,
        String scope,
        boolean hasSecret,
        Proof proof,
        String archiveFolder,
        String signature,
        boolean active,
        String trouble,
        long version) {

    public enum Kind {
        PERSONAL,
        GROUP
    }

    public enum Auth {
        NONE,
        PASSWORD,
        OAUTH2
    }

    public enum Tls {
        NONE,
        STARTTLS,
        TLS
    }

    /** How it can be seen afterwards that a message left. */
    public enum Proof {
        /** A blind copy of each message goes to the mailbox itself. */
        BLIND_COPY,
        /** The server puts what it sends into the archive folder. */
        SENT_FOLDER,
        NONE
    }

    /** @param host {@code null} where there is none */
    public record Server(String host, int port, Tls tls) {}
}
