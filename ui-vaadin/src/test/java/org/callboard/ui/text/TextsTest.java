package org.callboard.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern KEY = Pattern.compile("Texts\\.text\\(\\s*\"([a-z-]+\\.[A-Za-z.-]*[A-Za-z])\"[,)]");

    @Test
    void knowsEveryTextThatAPageSays() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                keysIn(Files.readString(source)).filter(key -> !isThere(key)).forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void findsTheKeysThatItLooksFor() {
        assertThat(keysIn("add(Texts.text(\"tasks.title\")); Texts.text(\"tasks.new\", 3)"))
                .containsExactly("tasks.title", "tasks.new");
    }

    @Test
    void countsInTheSingularAndInThePlural() {
        assertThat(Texts.text("tasks.new", 1)).startsWith("1 new task ");
        assertThat(Texts.text("tasks.new", 12)).startsWith("12 new tasks ");
    }

    private static Stream<String> keysIn(String source) {
        return KEY.matcher(source).results().map(found -> found.group(1));
    }

    private static boolean isThere(String key) {
        try {
            return !Texts.text(key).isEmpty();
        } catch (MissingResourceException missing) {
            return false;
        }
    }
}
