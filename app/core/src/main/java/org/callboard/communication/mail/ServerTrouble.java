package org.callboard.communication.mail;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.callboard.communication.Mailbox.Server;

/** What keeps this house from a mail server, in words for admins. */
public final class ServerTrouble {

    private static final int DEEPEST = 12;

    private ServerTrouble() {}

    /** One sentence. */
    public static String sentence(Server server, Exception failure) {
        String where = server.host() + ":" + server.port();
        Throwable cause = failure;
        String said = null;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            said = said(where, cause, said);
        }
        return said == null ? "The server does not answer as it should: " + line(failure) : said;
    }

    /** The deeper a cause lies, the more it says. */
    private static String said(String where, Throwable cause, String before) {
        if (cause instanceof UnknownHostException) {
            return "There is no server of the name " + where + ".";
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return "The server does not answer: nobody listens at " + where + ".";
        }
        if (cause instanceof SocketTimeoutException) {
            return "The server does not answer: " + where + " is silent.";
        }
        if (cause instanceof CertificateException || namesAnotherHost(cause)) {
            return "The certificate of " + where + " is not trusted: " + line(cause);
        }
        if (cause instanceof SSLException) {
            return "There is no safe connection to " + where + ": " + line(cause);
        }
        return before;
    }

    private static boolean namesAnotherHost(Throwable cause) {
        return cause.getMessage() != null
                && cause.getMessage().toLowerCase(Locale.ROOT).contains("identity of server");
    }

    /** What it says itself. */
    static String line(Throwable failure) {
        String text = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return text.lines().findFirst().orElse(text).strip();
    }
}
