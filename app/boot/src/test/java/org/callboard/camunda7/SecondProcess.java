package org.callboard.camunda7;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callboard.CrmApplication;
import org.callboard.testing.TestServers;

/** Callboard in a process of its own, with some of its lights on, beside the one the test runs in. */
final class SecondProcess implements AutoCloseable {

    private final Process process;

    private SecondProcess(Process process) {
        this.process = process;
    }

    static SecondProcess start(String targets, String databaseUrl) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CrmApplication.class.getName()));
        command.addAll(List.of(
                "--crm.target=" + targets,
                "--server.port=0",
                "--crm.data=target/second-process",
                "--crm.worker.lock=8s",
                "--spring.datasource.url=" + databaseUrl,
                "--spring.datasource.username=" + TestServers.USER,
                "--spring.datasource.password=",
                "--spring.datasource.hikari.maximum-pool-size=6",
                "--crm.keycloak.url=" + TestServers.keycloakUrl(),
                "--crm.keycloak.ui-secret=" + TestServers.SECRET,
                "--crm.keycloak.admin-secret=" + TestServers.SECRET));
        return new SecondProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "second-process.log").toFile())
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
