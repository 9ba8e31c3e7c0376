package org.callboard.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * A house whose content lies in a folder, where a test changes it as an analyst would. Such tests share one house: each
 * leaves the content as it was, with one more release.
 */
@CrmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AnalystsHouse {

    private static final Path CONTENT = Path.of("target", "content-of-analysts");

    @Autowired
    protected Api api;

    @Autowired
    private Publisher publisher;

    @DynamicPropertySource
    static void ownContent(DynamicPropertyRegistry properties) throws IOException {
        asTheJarHasIt();
        properties.add("crm.content-dir", CONTENT::toString);
    }

    private static void asTheJarHasIt() throws IOException {
        FileSystemUtils.deleteRecursively(CONTENT);
        for (Map.Entry<String, byte[]> file :
                new ContentSource("").read().files().entrySet()) {
            Path copy = CONTENT.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
    }

    /** The release that is in force afterwards: a new one where something changed that can be released. */
    protected final int publish() {
        return publisher.publish();
    }

    protected final void write(String file, String text) throws IOException {
        Path path = CONTENT.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    protected final void append(String file, String text) throws IOException {
        write(file, Files.readString(CONTENT.resolve(file)) + text);
    }

    protected final void change(String file, String from, String to) throws IOException {
        String text = Files.readString(CONTENT.resolve(file));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not contain " + from);
        }
        write(file, text.replace(from, to));
    }

    @AfterAll
    void leaveItAsItWas() throws IOException {
        asTheJarHasIt();
        publish();
    }
}
