package org.callboard.boot.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;
import org.callboard.boot.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path parent;

    @Test
    void makesUpSecretsOnceAndKeepsThemFromOthers() throws IOException {
        Properties first = DataDirectory.open(parent.resolve("data")).secrets();
        Properties second = DataDirectory.open(parent.resolve("data")).secrets();

        assertThat(second).isEqualTo(first);
        assertThat(Set.copyOf(first.values())).hasSize(6);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(parent.resolve("data/secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesALayoutItDoesNotKnow() throws IOException {
        Path data = Files.createDirectory(parent.resolve("data"));
        Files.writeString(data.resolve("layout"), DataDirectory.LAYOUT + 1 + "\n");

        assertThatThrownBy(() -> DataDirectory.open(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("newer Callboard");
    }

    @Test
    void refusesAFileWhereADirectoryShouldBe() throws IOException {
        Path file = Files.writeString(parent.resolve("data"), "not a directory");

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be used");
    }
}
