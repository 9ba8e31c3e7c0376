package org.callboard.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A folder; for several nodes one that they share. A file is whole under its name or not there. */
class DiskStore implements FileStore {

    private final Path directory;

    DiskStore(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    @Override
    public Path incoming() {
        return directory.resolve("incoming");
    }

    @Override
    public void put(UUID id, Path incoming) throws IOException {
        force(incoming, StandardOpenOption.WRITE);
        Path target = path(id);
        Files.createDirectories(target.getParent());
        Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.getParent(), StandardOpenOption.READ); // the name, too, survives the loss of power
    }

    @Override
    public InputStream open(UUID id) throws IOException {
        return Files.newInputStream(path(id));
    }

    @Override
    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** Ids begin with the time; their end spreads them over 256 folders. */
    private Path path(UUID id) {
        String name = id.toString();
        return directory.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
