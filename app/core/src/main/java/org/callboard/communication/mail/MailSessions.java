package org.callboard.communication.mail;

import jakarta.mail.Session;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLSocketFactory;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Mailbox.Auth;
import org.callboard.communication.Mailbox.Server;
import org.callboard.communication.Mailbox.Tls;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** How the servers of a mailbox are spoken with: TLS with the server's certificate and name checked, and patience. */
@Component
public class MailSessions {

    /** Watches over all writing: without it, each connection has a thread of its own for that. */
    private static final ScheduledExecutorService WATCH = watch();

    private static final int FETCHED_AT_ONCE = 512 * 1024;

    private final MailSettings settings;
    /** {@code null} where the machine's own authorities are enough. */
    private final SSLSocketFactory trusting;

    MailSessions(MailSettings settings, ObjectProvider<SslBundles> bundles) {
        this.settings = settings;
        this.trusting = settings.sslBundle().isBlank()
                ? null
                : bundles.getObject()
                        .getBundle(settings.sslBundle())
                        .createSslContext()
                        .getSocketFactory();
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
        if (trusting != null) {
            properties.put(prefix + "ssl.socketFactory", trusting);
        }
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
}
