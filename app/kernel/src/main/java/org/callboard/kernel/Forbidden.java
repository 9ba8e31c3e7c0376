package org.callboard.kernel;

/** The viewer may see it but not do this; the message says which right is missing. Becomes a 403 problem. */
public class Forbidden extends RuntimeException {

    public Forbidden(String message) {
        super(message);
    }
}
