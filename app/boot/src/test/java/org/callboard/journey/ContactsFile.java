package org.callboard.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A list of contacts that nobody here wrote, where one lies beside the project; else a small one of our own. */
final class ContactsFile {

    private static final Logger LOG = LoggerFactory.getLogger(ContactsFile.class);
    private static final String STRANGERS = "shared/data/contacts/us-500.csv";
    private static final int OWN_ROWS = 40;

    private ContactsFile() {}

    static Path find() {
        for (Path root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            if (Files.exists(root.resolve(STRANGERS))) {
                return root.resolve(STRANGERS);
            }
        }
        LOG.warn("There is no {} here: the journey imports {} contacts of its own.", STRANGERS, OWN_ROWS);
        return own();
    }

    private static Path own() {
        Path file = Path.of("target", "own-contacts.csv");
        String rows = IntStream.range(0, OWN_ROWS)
                .mapToObj(i -> "Ann" + i + ",Own" + i + ",Own Works " + i + ",412-555-01" + (10 + i) + ",ann@own" + i
                        + ".example")
                .collect(Collectors.joining("\n"));
        try {
            return Files.writeString(file, "first_name,last_name,company_name,phone1,email\n" + rows + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long rows(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).count() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
