package org.callboard.imports.csv;

/** A file that cannot be read as CSV; the message says why, in people's words. */
public class UnreadableCsv extends RuntimeException {

    public UnreadableCsv(String message) {
        super(message);
    }

    UnreadableCsv(String message, Throwable cause) {
        super(message, cause);
    }
}
