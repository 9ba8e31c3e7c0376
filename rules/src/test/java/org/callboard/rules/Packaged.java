package org.callboard.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rules of this module as they lie on disk. */
final class Packaged {

    static final Map<String, byte[]> FILES = read();
    static final RuleBook BOOK = RuleBook.compile(FILES);

    private Packaged() {}

    static Map<String, byte[]> with(String path, String drl) {
        Map<String, byte[]> files = new TreeMap<>(FILES);
        files.put(path, drl.getBytes());
        return files;
    }

    static String text(String path) {
        return new String(FILES.get(path));
    }

    private static Map<String, byte[]> read() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : new String[] {"drl", "tables"}) {
            try (Stream<Path> paths = Files.walk(Path.of(folder))) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(path.toString().replace('\\', '/'), Files.readAllBytes(path));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }
}
