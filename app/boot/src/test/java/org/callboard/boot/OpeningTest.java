package org.callboard.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.callboard.CrmApplication;
import org.callboard.kernel.Targets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person gets to read who asks for something that cannot be; none of it starts a server. */
class OpeningTest {

    @TempDir
    Path directory;

    private record Said(int code, String out, String text) {}

    @Test
    void listsTheTargets() throws Exception {
        Said said = run("--crm.list-targets");

        assertThat(said.code()).isZero();
        assertThat(said.out().lines()).containsExactlyElementsOf(Targets.KNOWN);
    }

    @Test
    void refusesATargetNobodyKnowsAndNamesThemAll() throws Exception {
        Said said = run("--crm.target=lead,sails");

        assertThat(said.code()).isNotZero();
        assertThat(lastLine(said))
                .contains("Unknown target sails")
                .contains("api")
                .contains("scoring");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0)) {
            Said said = run("--server.port=" + taken.getLocalPort());

            assertThat(said.code()).isNotZero();
            assertThat(lastLine(said)).contains("Port " + taken.getLocalPort() + " is taken");
            assertThat(directory.resolve("data")).doesNotExist();
        }
    }

    @Test
    void refusesADataDirectoryThatANewerCallboardWrote() throws Exception {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/layout"), "7\n");

        Said said = run("--server.port=0");

        assertThat(said.code()).isNotZero();
        assertThat(lastLine(said)).contains("newer Callboard").contains("layout 7");
        assertThat(directory.resolve("data/postgres")).doesNotExist();
    }

    private static String lastLine(Said said) {
        return said.text().lines().reduce((a, b) -> b).orElse("");
    }

    private Said run(String argument) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CrmApplication.class.getName(),
                "--crm.data=" + directory.resolve("data"),
                "--logging.file.name=" + directory.resolve("log.json"),
                argument));
        Path complaints = directory.resolve("complaints.txt");
        Process process =
                new ProcessBuilder(command).redirectError(complaints.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), out, Files.readString(complaints) + out);
    }
}
