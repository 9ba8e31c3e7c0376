package org.callboard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.callboard.kernel.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes over the wire to a server that speaks S3: paths, signature, plain bytes, and its refusals. */
class S3StoreTest {

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private HttpServer server;
    private FileStore store;

    @TempDir
    Path directory;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        store = S3Store.of(
                new FileSettings.Bucket(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                        "eu-central-1",
                        "crm",
                        "files/",
                        true,
                        "key",
                        "secret"),
                directory);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void givesBackWhatItTookUnderTheFilesIdAndTakesTheIncomingFileAway() throws IOException {
        UUID id = Ids.next();
        byte[] bytes = "An offer".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        Path incoming = incoming(bytes);

        store.put(id, incoming);

        assertThat(objects).containsOnlyKeys("/crm/files/" + id);
        assertThat(objects.get("/crm/files/" + id)).isEqualTo(bytes);
        assertThat(incoming).doesNotExist();
        try (InputStream content = store.open(id)) {
            assertThat(content).hasBinaryContent(bytes);
        }
    }

    @Test
    void deletesAndSaysWhenThereIsNothing() throws IOException {
        UUID id = Ids.next();
        store.put(id, incoming(new byte[] {1}));

        store.delete(id);

        assertThat(objects).isEmpty();
        assertThatCode(() -> store.delete(id)).doesNotThrowAnyException();
        assertThatThrownBy(() -> store.open(id)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void saysThatTheStoreIsAwayWithoutLosingTheIncomingFile() throws IOException {
        Path incoming = incoming(new byte[] {1});
        server.stop(0);

        assertThatThrownBy(() -> store.put(Ids.next(), incoming)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.open(Ids.next()))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NoSuchFileException.class);
        assertThat(incoming).exists();
    }

    private Path incoming(byte[] bytes) throws IOException {
        Files.createDirectories(store.incoming());
        return Files.write(Files.createTempFile(store.incoming(), "file", ".part"), bytes);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String signature = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!signature.startsWith("AWS4-HMAC-SHA256 Credential=key/") || !signature.contains("/eu-central-1/s3/")) {
            send(exchange, 403, error("AccessDenied"));
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(path, body);
                send(exchange, 200, new byte[0]);
            }
            case "DELETE" -> {
                objects.remove(path);
                send(exchange, 204, new byte[0]);
            }
            default -> {
                byte[] found = objects.get(path);
                send(exchange, found == null ? 404 : 200, found == null ? error("NoSuchKey") : found);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("ETag", "\"x\"");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] error(String code) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code
                        + "</Code><Message>no</Message></Error>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
