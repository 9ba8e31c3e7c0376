package org.callboard.boot.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.callboard.boot.CannotStart;

/** The one directory that the embedded services keep everything in, secrets included. */
record DataDirectory(Path path) {

    /** Raised when an older Callboard could not work with what this one writes here. */
    static final int LAYOUT = 1;

    private static final long LEAST_FREE = 1L << 30;
    private static final List<String> SECRETS = List.of("ui", "api", "worker", "admin", "setup", "mail");

    static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            Path real = path.toRealPath();
            if (Files.getFileStore(real).getUsableSpace() < LEAST_FREE) {
                throw new CannotStart(
                        "Less than 1 GB is free where " + real + " is. Make room, or choose another --data.");
            }
            refuseTheFuture(real);
            return new DataDirectory(real);
        } catch (IOException e) {
            throw new CannotStart("The data directory " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void refuseTheFuture(Path path) throws IOException {
        Path version = path.resolve("layout");
        if (Files.notExists(version)) {
            Files.writeString(version, LAYOUT + "\n");
        }
        String written = Files.readString(version).trim();
        if (!written.matches("\\d{1,6}") || Integer.parseInt(written) > LAYOUT) {
            throw new CannotStart("The data directory " + path + " was written by a newer Callboard (layout " + written
                    + ", this one knows " + LAYOUT + "). Start the newer version, or choose another --data.");
        }
    }

    /** The secrets of this house by name; made up at the first start, readable by its owner alone. */
    Properties secrets() {
        Path file = path.resolve("secrets.properties");
        Properties secrets = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    secrets.load(reader);
                }
            }
            if (!secrets.stringPropertyNames().containsAll(SECRETS)) {
                SECRETS.forEach(name -> secrets.putIfAbsent(name, random()));
                write(file, secrets);
            }
            return secrets;
        } catch (IOException e) {
            throw new CannotStart("The secrets in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void write(Path file, Properties secrets) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            secrets.store(writer, "Secrets of this Callboard's own Keycloak. Keep them with the data.");
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
