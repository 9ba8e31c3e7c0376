package org.callboard.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A mail server of a test class's own, on free ports: start it before all of its tests, stop it after them. */
public final class MailServer {

    /** A busy machine takes its time. */
    private static final long PATIENCE_MILLIS = 20_000;

    private MailServer() {}

    public static GreenMail make() {
        return new GreenMail(new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_IMAP)});
    }

    private static ServerSetup setup(String protocol) {
        ServerSetup setup = new ServerSetup(0, "localhost", protocol);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        return setup;
    }
}
