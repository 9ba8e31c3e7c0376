package org.callboard.communication.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IMAP server that lets nobody in but by XOAUTH2; behind it stands one whose passwords are the tokens. */
final class XOAuth2Imap implements AutoCloseable {

    private static final Pattern LOG_IN =
            Pattern.compile("(\\S+) AUTHENTICATE XOAUTH2(?: (\\S+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAID = Pattern.compile("user=(.*)\u0001auth=Bearer (.*)\u0001\u0001");

    private final ServerSocket door;
    private final int behind;

    XOAuth2Imap(int behind) {
        this.behind = behind;
        try {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        thread(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                thread(() -> pass(server, client));
                thread(() -> letIn(client, server));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void pass(Socket server, Socket client) {
        try (server;
                client;
                BufferedReader lines = reader(server)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                write(client, line.startsWith("* CAPABILITY") ? line + " AUTH=XOAUTH2 SASL-IR" : line);
            }
        } catch (IOException gone) {
            // the other side hung up
        }
    }

    private static void letIn(Socket client, Socket server) {
        try (server;
                client;
                BufferedReader lines = reader(client)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher logIn = LOG_IN.matcher(line);
                write(server, logIn.matches() ? translated(logIn, client, lines) : line);
            }
        } catch (IOException gone) {
            // the other side hung up
        }
    }

    private static String translated(Matcher logIn, Socket client, BufferedReader lines) throws IOException {
        String said = logIn.group(2);
        if (said == null) {
            write(client, "+ ");
            said = lines.readLine();
        }
        Matcher names = SAID.matcher(new String(Base64.getDecoder().decode(said), StandardCharsets.US_ASCII));
        if (!names.matches()) {
            throw new IOException("Not as XOAUTH2 has it: " + said);
        }
        return "%s LOGIN \"%s\" \"%s\"".formatted(logIn.group(1), names.group(1), names.group(2));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static synchronized void write(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "xoauth2-imap");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
