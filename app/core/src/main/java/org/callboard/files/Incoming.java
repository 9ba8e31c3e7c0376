package org.callboard.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.callboard.kernel.BadInput;
import org.springframework.stereotype.Component;

/** Lets a file in: its bytes go to the disk piece by piece, measured, summed and looked at on the way. */
@Component
class Incoming {

    private static final int PIECE = 64 * 1024;
    private static final long MEGABYTE = 1024 * 1024;

    private final FileStore store;
    private final FileSettings settings;

    Incoming(FileStore store, FileSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** A file that came in; whoever asked for it hands it on or deletes it. */
    record Arrived(Path path, long size, String sha256, byte[] beginning) {}

    /** @throws BadInput when it is empty or too large; nothing of it stays */
    Arrived receive(InputStream content) throws IOException {
        return receive(content, settings.maxSize().toBytes(), false);
    }

    /** @throws BadInput when there are more bytes than that, or none where some must be; nothing of it stays */
    Arrived receive(InputStream content, long most, boolean mayBeEmpty) throws IOException {
        Files.createDirectories(store.incoming());
        Path path = Files.createTempFile(store.incoming(), "file", ".part");
        boolean whole = false;
        try {
            Arrived arrived = write(content, path, most);
            if (arrived.size() == 0 && !mayBeEmpty) {
                throw new BadInput("file", "Is empty.");
            }
            whole = true;
            return arrived;
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Arrived write(InputStream content, Path path, long most) throws IOException {
        MessageDigest sum = sha256();
        byte[] piece = new byte[PIECE];
        byte[] beginning = new byte[0];
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), sum)) {
            for (int read; (read = content.readNBytes(piece, 0, PIECE)) > 0; size += read) {
                if (size + read > most) {
                    throw new BadInput("file", "Is larger than " + most / MEGABYTE + " MB. Send a smaller one.");
                }
                if (size == 0) {
                    beginning = Arrays.copyOf(piece, read);
                }
                out.write(piece, 0, read);
            }
        }
        return new Arrived(path, size, HexFormat.of().formatHex(sum.digest()), beginning);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
