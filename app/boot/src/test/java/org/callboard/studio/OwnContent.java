package org.callboard.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The house's content in a folder where a test may change it, as an analyst would. */
public final class OwnContent {

    private OwnContent() {}

    public static void copyTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file :
                new ContentSource("").read().files().entrySet()) {
            Path copy = folder.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
    }
}
