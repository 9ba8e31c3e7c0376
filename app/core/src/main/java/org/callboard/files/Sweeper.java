package org.callboard.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import org.callboard.kernel.Lit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the store clean, from nodes that have it: one that only works topics may not see the shared folder. */
@Component
@Lit({"api", "ui"})
class Sweeper {

    private static final Duration LONGEST_WAY_IN = Duration.ofDays(1);

    private final Leftovers leftovers;
    private final FileStore store;
    private final Clock clock;

    Sweeper(Leftovers leftovers, FileStore store, Clock clock) {
        this.leftovers = leftovers;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void sweep() {
        while (leftovers.sweepSome()) {
            // there is more
        }
    }

    /** What a process that died was about to bring in. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT6H")
    void sweepIncoming() throws IOException {
        if (!Files.isDirectory(store.incoming())) {
            return;
        }
        FileTime old = FileTime.from(clock.instant().minus(LONGEST_WAY_IN));
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(store.incoming(), "*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).compareTo(old) < 0) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }
}
