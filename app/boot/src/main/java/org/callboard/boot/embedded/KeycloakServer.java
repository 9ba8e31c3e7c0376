package org.callboard.boot.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.callboard.boot.CannotStart;

/** A Keycloak of this house: one child process, ended with the house, its data in the house's PostgreSQL. */
public final class KeycloakServer implements AutoCloseable {

    /** The client of the master realm that sets the realm up; exists in embedded Keycloaks only. */
    public static final String SETUP_CLIENT = "callboard-setup";

    private static final Duration STOP = Duration.ofSeconds(15);

    private final Process process;
    private final String url;
    private final Path pidFile;
    private final Path log;

    private KeycloakServer(Process process, String url, Path pidFile, Path log) {
        this.process = process;
        this.url = url;
        this.pidFile = pidFile;
        this.log = log;
    }

    /** Returns while it is still starting; see {@link #awaitReady}. */
    public static KeycloakServer start(Path home, Path directory, int port, String databaseUrl, String setupSecret) {
        Path pidFile = directory.resolve("keycloak.pid");
        Path log = directory.resolve("keycloak.log");
        endTheOneLeftBehind(pidFile);
        if (!FixedPort.isFree(port)) {
            throw new CannotStart("Port " + port
                    + ", meant for Keycloak, is taken by another program. Choose one with --keycloak-port.");
        }
        String url = "http://localhost:" + port;
        var keycloak = new KeycloakHome(home);
        keycloak.build(log);
        var builder = new ProcessBuilder(keycloak.command(List.of(
                        "start",
                        "--optimized",
                        "--http-enabled=true",
                        "--http-host=localhost",
                        "--http-port=" + port,
                        "--hostname=" + url,
                        "--hostname-strict=true",
                        "--db-url=" + databaseUrl,
                        "--db-username=" + EmbeddedDatabase.USER,
                        "--db-pool-initial-size=2",
                        "--db-pool-max-size=20")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "KC_DB_PASSWORD", "trusted-on-loopback",
                        "KC_BOOTSTRAP_ADMIN_CLIENT_ID", SETUP_CLIENT,
                        "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", setupSecret));
        try {
            Process process = builder.start();
            Files.writeString(pidFile, process.pid() + "\n");
            return new KeycloakServer(process, url, pidFile, log);
        } catch (IOException e) {
            throw new CannotStart("Keycloak does not start: " + e.getMessage(), e);
        }
    }

    public String url() {
        return url;
    }

    public void awaitReady(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (!answers()) {
            try {
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw new CannotStart("Keycloak ended while it was starting. See " + log + ".");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotStart("Interrupted while Keycloak was starting.", e);
            }
            if (System.nanoTime() > until) {
                throw new CannotStart("Keycloak was not ready after " + atMost.toSeconds() + " s. See " + log + ".");
            }
        }
    }

    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + "/realms/master"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A killed house leaves its Keycloak running, with settings of then; it is ended, not adopted. */
    private static void endTheOneLeftBehind(Path pidFile) {
        try {
            if (Files.exists(pidFile)) {
                Optional<ProcessHandle> left = ProcessHandle.of(
                        Long.parseLong(Files.readString(pidFile).trim()));
                left.filter(KeycloakServer::isKeycloak).ifPresent(KeycloakServer::end);
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart("The file " + pidFile + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isKeycloak(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains("io.quarkus.bootstrap.runner.QuarkusEntryPoint"))
                .orElse(false);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (process.isAlive()) {
            process.destroyForcibly();
            process.onExit().orTimeout(STOP.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() {
        end(process.toHandle());
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new IllegalStateException("The file " + pidFile + " stays behind", e);
        }
    }
}
