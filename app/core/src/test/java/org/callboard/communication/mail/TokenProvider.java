package org.callboard.communication.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Gives access tokens for refresh tokens, as a test says. */
final class TokenProvider implements AutoCloseable {

    private final HttpServer server;
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{}";

    TokenProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.createContext("/token", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/token";
    }

    /** Forms that came, oldest first. */
    List<Map<String, String>> asked() {
        return List.copyOf(asked);
    }

    void answers(int withStatus, String json) {
        status = withStatus;
        answer = json;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(Arrays.stream(form.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(status, body.length);
            call.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
