package org.callboard.files;

/** The store of files does not answer; what was asked for can be asked for again. Becomes a 503 problem. */
public class StoreAway extends RuntimeException {

    StoreAway(String message, Throwable cause) {
        super(message, cause);
    }
}
