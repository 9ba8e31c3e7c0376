package org.callboard.communication;

/**
 * A mailbox as an admin sets it up.
 *
 * @param password {@code null} leaves what is kept
 * @param clientSecret of OAuth2; {@code null} leaves what is kept
 * @param refreshToken of OAuth2; {@code null} leaves what is kept
 */
public record MailboxDraft(
        String name,
        String address,
        Mailbox.Kind kind,
        String owner,
        String team,
        Mailbox.Server smtp,
        Mailbox.Server imap,
        String username,
        Mailbox.Auth auth,
        String password,
        String tokenUrl,
        String clientId,
        String clientSecret,
        String refreshToken,
        String scope,
        Mailbox.Proof proof,
        String archiveFolder,
        String signature) {

    /** Does not let secrets into logs. */
    @Override
    public String toString() {
        return "MailboxDraft[" + name + ", " + address + "]";
    }
}
