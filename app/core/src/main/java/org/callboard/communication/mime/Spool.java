package org.callboard.communication.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that live as long as a mail is read: a mail and what came along are never whole in memory. */
public final class Spool implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Spool.class);
    private static final int PIECE = 64 * 1024;

    private final Path directory;
    private final List<Path> files = new ArrayList<>();

    public Spool(Path directory) {
        this.directory = directory;
    }

    /** @param damaged whether its bytes ended in an accident; those before it are there */
    record Written(Path file, long bytes, boolean damaged) {}

    public Path file() {
        try {
            Files.createDirectories(directory);
            Path file = Files.createTempFile(directory, "mail", ".part");
            files.add(file);
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException("Mails cannot be laid down in " + directory, full);
        }
    }

    /** A part that cannot be read to its end is kept as far as it goes; a disk that cannot be written is an accident. */
    Written write(InputStream content) {
        Path file = file();
        byte[] piece = new byte[PIECE];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = read(content, piece); read != 0; read = read(content, piece)) {
                if (read < 0) {
                    return new Written(file, bytes, true);
                }
                out.write(piece, 0, read);
                bytes += read;
            }
            return new Written(file, bytes, false);
        } catch (IOException full) {
            throw new UncheckedIOException("Mails cannot be laid down in " + directory, full);
        }
    }

    /** 0 at the end, -1 when it cannot be read on. */
    private static int read(InputStream content, byte[] piece) {
        try {
            return Math.max(0, content.read(piece, 0, piece.length));
        } catch (IOException damaged) {
            return -1;
        }
    }

    /** Deletes what a process that died was reading. */
    public static void sweep(Path directory, Instant before) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory, "mail*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException busy) {
            log.warn("Old files of mails in {} stay: {}", directory, busy.getMessage());
        }
    }

    @Override
    public void close() {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                throw new UncheckedIOException("A file of a mail cannot be deleted: " + file, stays);
            }
        }
    }
}
