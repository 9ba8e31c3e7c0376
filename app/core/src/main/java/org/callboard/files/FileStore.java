package org.callboard.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Where the bytes of files stand, each under the id of its file. Every node sees the same ones. */
interface FileStore {

    /** A folder for files on their way in, from which {@link #put} takes them cheaply. */
    Path incoming();

    /** Takes a file over; when it returns, the bytes survive the loss of power. */
    void put(UUID id, Path incoming) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when there are no such bytes */
    InputStream open(UUID id) throws IOException;

    /** Not being there is no error. */
    void delete(UUID id) throws IOException;
}
