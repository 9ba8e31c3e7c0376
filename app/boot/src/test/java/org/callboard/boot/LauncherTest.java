package org.callboard.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./crm} on machines that lack something: one line, and an exit code that scripts see. */
class LauncherTest {

    @TempDir
    Path tools;

    private record Said(int code, String text) {}

    @Test
    void saysWhatItCan() throws Exception {
        Said said = crm("help");

        assertThat(said.code()).isZero();
        assertThat(said.text()).contains("start", "stop", "status", "test", "bench", "--no-demo");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(crm("strat").code()).isNotZero();
        assertThat(crm("start", "--prot", "1").text()).contains("unknown option '--prot'");
        assertThat(crm("start", "--port", "eighty").text()).contains("not 'eighty'");
        assertThat(crm("start", "--port").text()).contains("--port needs a value");
    }

    @Test
    void saysThatThereIsNoJdk() throws Exception {
        assertOneLine(crm("start"), "no JDK found");
    }

    @Test
    void saysThatTheJdkIsTooOld() throws Exception {
        has("java", "true");
        has("javac", "echo 'javac 11.0.2'");

        assertOneLine(crm("start"), "the JDK is version 11");
    }

    @Test
    void saysThatThereIsNoMaven() throws Exception {
        has("java", "true");
        has("javac", "echo 'javac 17.0.15'");

        assertOneLine(crm("test"), "no Maven found");
    }

    @Test
    void saysThatMavenIsTooOld() throws Exception {
        has("java", "true");
        has("javac", "echo 'javac 17.0.15'");
        has("mvn", "echo 'Apache Maven 3.6.3'");

        assertOneLine(crm("test"), "Maven is version 3.6");
    }

    @Test
    void saysThatNodeIsMissingOrTooOld() throws Exception {
        has("java", "true");
        has("javac", "echo 'javac 21'");
        has("mvn", "echo 'Apache Maven 3.9.9'");
        assertOneLine(crm("test"), "no Node");

        has("npm", "true");
        has("node", "echo v18.1.0");
        assertOneLine(crm("test"), "Node is version 18");
    }

    @Test
    void tellsThatNothingRuns() throws Exception {
        Said status = crm("status", "--data", tools.resolve("data").toString());

        assertThat(status.code()).isEqualTo(3);
        assertThat(status.text()).contains("Callboard   does not run");
        assertThat(crm("stop", "--data", tools.resolve("data").toString()).text())
                .contains("Nothing was running");
    }

    private static void assertOneLine(Said said, String words) {
        assertThat(said.code()).isNotZero();
        assertThat(said.text().lines()).singleElement().asString().contains(words);
    }

    private void has(String tool, String script) throws IOException {
        Path file = tools.resolve(tool);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** With the everyday commands, and of the big ones only those that {@link #has} put there. */
    private Said crm(String... arguments) throws IOException, InterruptedException {
        for (String everyday :
                List.of("dirname", "date", "sed", "head", "tr", "grep", "df", "awk", "ps", "cat", "rm")) {
            has(everyday, "exec " + found(everyday) + " \"$@\"");
        }
        List<String> command = new ArrayList<>(List.of("/bin/bash", "../../crm"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", tools.toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), text);
    }

    private static Path found(String tool) {
        for (String place : List.of("/usr/bin", "/bin")) {
            Path path = Path.of(place, tool);
            if (Files.exists(path)) {
                return path;
            }
        }
        throw new AssertionError("no " + tool);
    }
}
