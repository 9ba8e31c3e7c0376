package org.callboard.boot.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callboard.boot.CannotStart;

/** An unpacked Keycloak, built once for PostgreSQL so that each start is short. */
final class KeycloakHome {

    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=false", "--metrics-enabled=false", "--cache=local");

    private final Path home;

    KeycloakHome(Path home) {
        if (!Files.isRegularFile(home.resolve("lib/quarkus-run.jar"))) {
            throw new CannotStart("There is no Keycloak in " + home.toAbsolutePath()
                    + ". Run ./crm start, which unpacks it, or set CRM_KEYCLOAK_URL to one that runs.");
        }
        this.home = home.toAbsolutePath();
    }

    /** Does nothing when it is built already, whichever house did it. */
    void build(Path log) {
        Path marker = home.resolve("built-for-callboard");
        if (Files.exists(marker)) {
            return;
        }
        try {
            Process build = new ProcessBuilder(command(BUILD))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (build.waitFor() != 0) {
                throw new CannotStart("Keycloak could not be built. See " + log + ".");
            }
            Files.writeString(marker, String.join(" ", BUILD));
        } catch (IOException e) {
            throw new CannotStart("Keycloak could not be built: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while building Keycloak.", e);
        }
    }

    /** Java itself instead of {@code kc.sh}: a killed wrapper would leave its child behind. */
    List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }
}
