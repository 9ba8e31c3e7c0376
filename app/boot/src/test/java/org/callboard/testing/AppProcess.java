package org.callboard.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.callboard.CrmApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The house in a process of its own, on the build's servers: something that a test can kill. */
public final class AppProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private AppProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts on that database and waits until it is ready. @param args further properties, {@code --crm.target=api} */
    public static AppProcess start(String databaseUrl, String log, String... args) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // else the compiled code of a whole house does not fit, and is thrown away and made again
                "-XX:ReservedCodeCacheSize=256m",
                "-XX:MetaspaceSize=256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CrmApplication.class.getName(),
                "--server.port=" + port,
                "--crm.demo=false",
                "--spring.datasource.url=" + databaseUrl,
                "--spring.datasource.username=" + TestServers.USER,
                "--spring.datasource.password=",
                "--crm.keycloak.url=" + TestServers.keycloakUrl(),
                "--crm.keycloak.ui-secret=" + TestServers.SECRET,
                "--crm.keycloak.admin-secret=" + TestServers.SECRET));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target", log)))
                .start();
        AppProcess app = new AppProcess(process, port);
        app.awaitReady(log);
        return app;
    }

    private void awaitReady(String log) {
        Api nobody = api();
        Awaitility.await("the app of target/" + log + " to be ready")
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> !process.isAlive()
                        || nobody.get("/actuator/health/readiness").status() == 200);
        if (!process.isAlive()) {
            throw new IllegalStateException("The app did not start; see target/" + log);
        }
    }

    public Api api() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("process", Map.of("local.server.port", port)));
        return new Api(environment, new ObjectMapper(), null);
    }

    /** As {@code kill -9}: nothing in it gets a chance to finish. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
