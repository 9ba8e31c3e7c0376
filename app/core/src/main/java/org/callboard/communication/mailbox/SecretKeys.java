package org.callboard.communication.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that secrets in the database are encrypted with: {@code crm.secret-key} (CRM_SECRET_KEY), else a file of this
 * house's data that its owner alone reads, made when it is first needed. Several nodes must have the same one.
 */
@Component
class SecretKeys {

    private static final int BYTES = 32;
    private static final String REMEDY =
            "crm.secret-key must be 32 bytes in Base64; \"openssl rand -base64 32\" makes one.";

    private final String given;
    private final Path file;
    private volatile SecretKey known;

    SecretKeys(@Value("${crm.secret-key:}") String given, @Value("${crm.data:.crm}") Path data) {
        this.given = given.strip();
        this.file = data.resolve("secret.key");
    }

    SecretKey get() {
        SecretKey key = known;
        if (key == null) {
            key = new SecretKeySpec(read(given.isEmpty() ? kept() : given), "AES");
            known = key;
        }
        return key;
    }

    private static byte[] read(String written) {
        try {
            byte[] key = Base64.getDecoder().decode(written.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            // said below
        }
        throw new IllegalStateException(REMEDY);
    }

    /** Two processes that need it first at the same moment get the same one. */
    private String kept() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel turn = FileChannel.open(
                            file.resolveSibling("secret.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = turn.lock()) {
                if (Files.notExists(file)) {
                    write();
                }
                return Files.readString(file, StandardCharsets.US_ASCII);
            }
        } catch (IOException away) {
            throw new UncheckedIOException("The key for secrets cannot be read: " + file, away);
        }
    }

    private void write() throws IOException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        Path part = file.resolveSibling("secret.part");
        Files.deleteIfExists(part);
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        if (posix) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
        Files.writeString(part, Base64.getEncoder().encodeToString(fresh) + "\n", StandardCharsets.US_ASCII);
        Files.move(part, file);
    }
}
