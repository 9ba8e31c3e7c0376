package org.callboard.boot.embedded;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.callboard.boot.CannotStart;

/**
 * A real SMTP and IMAP server on the loopback address, so that the demo sends and receives from minute one. Whoever is
 * written to has a mailbox; those of the house have a password of this data directory, those outside have their address.
 * It sends nothing into the world.
 */
final class EmbeddedMail implements AutoCloseable {

    static final String DOMAIN = "callboard.example";

    private static final long PATIENCE_MILLIS = 20_000;

    private final GreenMail server;

    private EmbeddedMail(GreenMail server) {
        this.server = server;
    }

    /** @param port of SMTP; IMAP has the one that its number plus 118 names. 0 takes any that are free */
    static EmbeddedMail start(Path directory, int port, String password) {
        try {
            Files.createDirectories(directory);
            Path none = directory.resolve("no.pid");
            int smtp = port > 0 ? port : FixedPort.of(directory.resolve("smtp.port"), none);
            int imap = port > 0 ? port + 118 : FixedPort.of(directory.resolve("imap.port"), none);
            GreenMail server = new GreenMail(
                    new ServerSetup[] {setup(smtp, ServerSetup.PROTOCOL_SMTP), setup(imap, ServerSetup.PROTOCOL_IMAP)});
            KeptMail kept = new KeptMail(directory);
            UserManager users = server.getUserManager();
            for (String address : kept.addresses()) {
                user(users, address, password);
            }
            kept.bringBack(address -> user(users, address, password));
            users.setMessageDeliveryHandler((message, to) -> {
                GreenMailUser user = user(users, box(to.getEmail()), password);
                kept.keep(user.getEmail(), message.getMessage());
                user.deliver(message);
                return user;
            });
            server.start();
            return new EmbeddedMail(server);
        } catch (IOException | IllegalStateException | MessagingException e) {
            throw new CannotStart(
                    "The embedded mail server does not start: " + e.getMessage()
                            + " Choose a port with --mail-port, or switch it off with CRM_MAIL_EMBEDDED=false.",
                    e);
        }
    }

    private static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        return setup;
    }

    /** What goes to {@code sales+anything} lies in the box of {@code sales}, as on most servers. */
    private static String box(String address) {
        return address.toLowerCase(Locale.ROOT).endsWith("@" + DOMAIN)
                ? address.replaceFirst("\\+[^@]*@", "@")
                : address;
    }

    private static synchronized GreenMailUser user(UserManager users, String address, String password) {
        GreenMailUser known = users.getUserByEmail(address);
        if (known != null) {
            return known;
        }
        try {
            boolean ours = address.toLowerCase(Locale.ROOT).endsWith("@" + DOMAIN);
            return users.createUser(address, address, ours ? password : address);
        } catch (UserException odd) {
            throw new IllegalStateException("No mailbox for " + address, odd);
        }
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    /** A mailbox of the house, there before anybody writes to it. */
    void open(String address, String password) {
        user(server.getUserManager(), address, password);
    }

    @Override
    public void close() {
        server.stop();
    }
}
