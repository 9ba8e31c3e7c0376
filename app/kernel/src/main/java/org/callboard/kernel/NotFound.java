package org.callboard.kernel;

/** There is no such thing, or the viewer may not know that there is. Becomes a 404 problem. */
public class NotFound extends RuntimeException {

    public NotFound(String what, Object id) {
        super("There is no " + what + " " + id + ", or you may not see it.");
    }
}
