package org.callboard.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Where the content comes from: the jar, or a directory of the same layout ({@code crm.content-dir}) when one is named. */
@Component
class ContentSource {

    private static final Pattern IN_JAR = Pattern.compile(".*/(" + Content.PATH + ")");

    private final String directory;

    ContentSource(@Value("${crm.content-dir:}") String directory) {
        this.directory = directory;
    }

    Content read() {
        try {
            return new Content(directory.isBlank() ? ofClasspath() : ofDirectory(Path.of(directory)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The content cannot be read from " + this, unreadable);
        }
    }

    private static Map<String, byte[]> ofClasspath() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : new String[] {"bpmn", "forms", "rules/drl", "rules/tables", "templates"}) {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.*")) {
                Matcher path = IN_JAR.matcher(URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8));
                if (path.matches()) {
                    files.putIfAbsent(path.group(1), file.getContentAsByteArray());
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> ofDirectory(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (Content.PATH.matcher(path).matches()) {
                    files.put(path, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    @Override
    public String toString() {
        return directory.isBlank() ? "the jar" : directory;
    }
}
