package org.callboard.communication.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.callboard.communication.Mailbox;
import org.callboard.communication.mailbox.MailboxTrial;
import org.springframework.stereotype.Component;

/** Logs in at the server that mail goes out by. */
@Component
class SmtpTrial implements MailboxTrial {

    private final Connections connections;

    SmtpTrial(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<String> of(Mailbox mailbox) {
        if (mailbox.smtp() == null) {
            return Optional.empty();
        }
        try {
            Connections.close(connections.tryOut(mailbox));
            return Optional.empty();
        } catch (AuthenticationFailedException | AccessTokens.NoToken refused) {
            return Optional.of(ServerTrouble.line(refused));
        } catch (MessagingException away) {
            return Optional.of(ServerTrouble.sentence(mailbox.smtp(), away));
        }
    }
}
