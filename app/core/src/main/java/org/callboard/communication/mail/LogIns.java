package org.callboard.communication.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Mailbox.Auth;
import org.callboard.communication.Mailbox.Server;
import org.callboard.communication.mailbox.MailboxBook;
import org.callboard.communication.mailbox.MailboxTroubled;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Logs in at the servers of mailboxes. A log-in that was refused is left alone for a while, longer each time, since servers
 * lock accounts that knock again and again; one of a mailbox that was set up anew, or that an admin tries, is not.
 */
@Component
public class LogIns {

    private final LogInRows rows;
    private final MailboxBook mailboxes;
    private final AccessTokens tokens;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LogIns(
            LogInRows rows,
            MailboxBook mailboxes,
            AccessTokens tokens,
            MailSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.mailboxes = mailboxes;
        this.tokens = tokens;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Now, or when it was tried last. Its message is a sentence for admins. */
    public static class Refused extends AuthenticationFailedException {

        private final transient Instant until;

        Refused(String message, Instant until, Exception cause) {
            super(message, cause);
            this.until = until;
        }

        /** When it may be tried again. */
        public Instant until() {
            return until;
        }
    }

    /**
     * @throws Refused by the server, or without asking it
     * @throws AccessTokens.NoToken when the provider of tokens does not answer
     */
    public void connect(Service service, Mailbox mailbox) throws MessagingException {
        String way = way(service);
        LogInRows.Refusal before = rows.find(mailbox, way).orElse(null);
        if (before != null && clock.instant().isBefore(before.notBefore())) {
            throw new Refused(before.said(), before.notBefore(), null);
        }
        try {
            connectWithToken(service, mailbox);
        } catch (AuthenticationFailedException | AccessTokens.TokenRefused refused) {
            throw refused(mailbox, way, before, refused);
        }
        if (before != null) {
            rows.forget(mailbox, way);
        }
    }

    /** A token may be withdrawn before its time: the next one counts. */
    private void connectWithToken(Service service, Mailbox mailbox) throws MessagingException {
        try {
            connectOnce(service, mailbox);
        } catch (AuthenticationFailedException refused) {
            if (mailbox.auth() != Auth.OAUTH2) {
                throw refused;
            }
            tokens.forget(mailbox);
            connectOnce(service, mailbox);
        }
    }

    private void connectOnce(Service service, Mailbox mailbox) throws MessagingException {
        Server server = service instanceof Transport ? mailbox.smtp() : mailbox.imap();
        String password = password(mailbox);
        service.connect(server.host(), server.port(), password == null ? null : mailbox.username(), password);
    }

    private String password(Mailbox mailbox) {
        return switch (mailbox.auth()) {
            case NONE -> null;
            case PASSWORD -> mailboxes.login(mailbox.id()).password();
            case OAUTH2 -> tokens.of(mailbox);
        };
    }

    private Refused refused(Mailbox mailbox, String way, LogInRows.Refusal before, Exception refusal) {
        Instant until =
                clock.instant().plus(pause(before == null ? 0 : before.times())).truncatedTo(ChronoUnit.SECONDS);
        String line = ServerTrouble.line(refusal);
        String said = "The log-in by " + way + " was refused: " + line
                + (line.endsWith(".") ? "" : ".")
                + " Give another password or token, or try it out; by itself it is tried again at " + until + ".";
        if (rows.refused(mailbox, way, until, said) == 1) {
            events.publishEvent(new MailboxTroubled(mailbox, said));
        }
        return new Refused(said, until, refusal);
    }

    private Duration pause(int timesBefore) {
        Duration pause = settings.refusedPause().multipliedBy(1L << Math.min(timesBefore, 16));
        return pause.compareTo(settings.longestRefusedPause()) > 0 ? settings.longestRefusedPause() : pause;
    }

    /** The next one is tried whatever was before: somebody wants to see what happens. */
    void forgive(Mailbox mailbox, Service service) {
        rows.forget(mailbox, way(service));
    }

    private static String way(Service service) {
        return service instanceof Transport ? "smtp" : "imap";
    }
}
