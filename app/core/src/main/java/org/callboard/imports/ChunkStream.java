package org.callboard.imports;

import java.io.InputStream;
import java.util.function.IntFunction;

/** A file's pieces, read one after the other. */
final class ChunkStream extends InputStream {

    private final IntFunction<byte[]> chunks;
    private byte[] current = new byte[0];
    private int at;
    private int no;

    /** @param chunks a piece by its number; {@code null} behind the last */
    ChunkStream(IntFunction<byte[]> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return filled() ? current[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean filled() {
        while (current != null && at == current.length) {
            current = chunks.apply(no++);
            at = 0;
        }
        return current != null;
    }
}
