package org.callboard.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** A mail server of a test class's own, on free ports: start it before all of its tests, stop it after them. */
public final class MailServer {

    /** A busy machine takes its time. */
    private static final long PATIENCE_MILLIS = 20_000;

    private MailServer() {}

    public static GreenMail make() {
        return new GreenMail(
                new ServerSetup[] {setup(0, ServerSetup.PROTOCOL_SMTP), setup(0, ServerSetup.PROTOCOL_IMAP)});
    }

    /** One whose ports are known while nothing listens there: until a test starts it. */
    public static GreenMail away() {
        return new GreenMail(new ServerSetup[] {
            setup(freePort(), ServerSetup.PROTOCOL_SMTP), setup(freePort(), ServerSetup.PROTOCOL_IMAP)
        });
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, "localhost", protocol);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        return setup;
    }
}
