package org.callboard.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code crm.jar} in a process of its own, as an operator would run it, on the bench's database. */
final class AppUnderTest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final String url;

    private AppUnderTest(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** @param more properties, {@code --crm.data=…} */
    static AppUnderTest start(Path jar, String databaseUrl, String keycloakUrl, Path log, String... more)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--crm.demo=false"));
        command.addAll(List.of(more));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPRING_DATASOURCE_URL",
                        databaseUrl,
                        "SPRING_DATASOURCE_USERNAME",
                        "postgres",
                        "CRM_KEYCLOAK_URL",
                        keycloakUrl,
                        // The stand-in has no admin API; the app needs a secret to try.
                        "CRM_KEYCLOAK_ADMIN_SECRET",
                        "bench"));
        AppUnderTest app = new AppUnderTest(builder.start(), "http://localhost:" + port);
        app.awaitReady(log);
        return app;
    }

    String url() {
        return url;
    }

    /** @param field of /proc, {@code VmRSS} now or {@code VmHWM} at its highest. @return megabytes, NaN where there is no /proc */
    double memory(String field) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    private void awaitReady(Path log) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                .build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                break;
            }
            try {
                if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens yet; the loop's end says so if that stays.
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The app did not get ready; see " + log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
