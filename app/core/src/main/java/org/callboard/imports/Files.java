package org.callboard.imports;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.callboard.imports.csv.EncodingGuess;
import org.callboard.kernel.BadInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps uploaded files in pieces, so that any node can read them and none must hold one whole. */
@Repository("importFiles")
class Files {

    private static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;
    private final ImportSettings settings;
    private final Clock clock;

    Files(JdbcClient jdbc, ImportSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps a file, piece by piece, each on its own: a slow sender must not hold a connection.
     *
     * @return its size
     */
    long keep(UUID id, InputStream file, EncodingGuess guess) throws IOException {
        byte[] buffer = new byte[CHUNK];
        long size = 0;
        for (int no = 0; ; no++) {
            int read = file.readNBytes(buffer, 0, CHUNK);
            if (read == 0) {
                return size;
            }
            size += read;
            if (size > settings.maxFile().toBytes()) {
                throw new BadInput(
                        "file",
                        "The file is larger than " + settings.maxFile().toMegabytes()
                                + " MB. Split it and import the parts.");
            }
            guess.accept(buffer, read);
            keepChunk(id, no, read == CHUNK ? buffer : Arrays.copyOf(buffer, read));
        }
    }

    private void keepChunk(UUID id, int no, byte[] bytes) {
        jdbc.sql("insert into imports.chunk (job_id, no, bytes, stored_at) values (:id, :no, :bytes, :now)")
                .param("id", id)
                .param("no", no)
                .param("bytes", bytes)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Reads the file again; one piece is in memory at a time. */
    InputStream open(UUID id) {
        return new ChunkStream(no -> jdbc.sql("select bytes from imports.chunk where job_id = :id and no = :no")
                .param("id", id)
                .param("no", no)
                .query(byte[].class)
                .optional()
                .orElse(null));
    }

    void drop(UUID id) {
        jdbc.sql("delete from imports.chunk where job_id = :id").param("id", id).update();
    }
}
