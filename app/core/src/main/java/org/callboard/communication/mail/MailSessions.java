package org.callboard.communication.mail;

import jakarta.mail.Session;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Mailbox.Auth;
import org.callboard.communication.Mailbox.Server;
import org.callboard.communication.Mailbox.Tls;
import org.callboard.communication.mailbox.MailboxBook;
import org.springframework.stereotype.Component;

/** How the servers of a mailbox are spoken with: TLS with the server's name checked, patience, password or token. */
@Component
public class MailSessions {

    /** Watches over all writing: without it, each connection has a thread of its own for that. */
    private static final ScheduledExecutorService WATCH = watch();

    private static final int FETCHED_AT_ONCE = 512 * 1024;

    private final MailSettings settings;
    private final MailboxBook mailboxes;
    private final AccessTokens tokens;

    MailSessions(MailSettings settings, MailboxBook mailboxes, AccessTokens tokens) {
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.tokens = tokens;
    }

    Session smtp(Mailbox mailbox) {
        Properties properties = common("smtp", mailbox.smtp(), mailbox);
        properties.setProperty("mail.smtp.sendpartial", "true");
        properties.setProperty("mail.smtp.allow8bitmime", "true");
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.mime.allowutf8", "false");
        return Session.getInstance(properties);
    }

    /** Also for whoever fetches. */
    public Session imap(Mailbox mailbox) {
        Properties properties = common("imap", mailbox.imap(), mailbox);
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.partialfetch", "true");
        properties.setProperty("mail.imap.fetchsize", Integer.toString(FETCHED_AT_ONCE));
        return Session.getInstance(properties);
    }

    private Properties common(String protocol, Server server, Mailbox mailbox) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "host", server.host());
        properties.setProperty(prefix + "port", Integer.toString(server.port()));
        properties.setProperty(
                prefix + "connectiontimeout", Long.toString(settings.connect().toMillis()));
        properties.setProperty(prefix + "timeout", Long.toString(settings.read().toMillis()));
        properties.setProperty(
                prefix + "writetimeout", Long.toString(settings.read().toMillis()));
        properties.put(prefix + "executor.writetimeout", WATCH);
        properties.setProperty(prefix + "ssl.enable", Boolean.toString(server.tls() == Tls.TLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(server.tls() == Tls.STARTTLS));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(server.tls() == Tls.STARTTLS));
        properties.setProperty(prefix + "auth", Boolean.toString(mailbox.auth() != Auth.NONE));
        if (mailbox.auth() == Auth.OAUTH2) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }

    private static ScheduledExecutorService watch() {
        ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "mail-write-timeout");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }

    /** What a log-in needs for its password: with OAuth2 a token of the hour. */
    public String password(Mailbox mailbox) {
        return switch (mailbox.auth()) {
            case NONE -> null;
            case PASSWORD -> mailboxes.login(mailbox.id()).password();
            case OAUTH2 -> tokens.of(mailbox);
        };
    }

    /** A token that was refused is not asked for again. */
    public void refused(Mailbox mailbox) {
        tokens.forget(mailbox);
    }
}
