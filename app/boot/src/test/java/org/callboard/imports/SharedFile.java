package org.callboard.imports;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real input that lies beside the project, where there is any. */
public final class SharedFile {

    private SharedFile() {}

    /** The file or folder; skips the test with a plain message when it isn't there. */
    public static Path require(String path) {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.isDirectory(root.resolve("shared/data"))) {
            root = root.getParent();
        }
        Path found = root == null ? null : root.resolve("shared/data").resolve(path);
        assumeTrue(found != null && Files.exists(found), "Skipped: there is no shared/data/" + path + " here.");
        return found;
    }
}
