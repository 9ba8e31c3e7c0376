package org.callboard.camunda7;

/** Whether the command that this thread executes may run workers <i>here</i>, and whether one did. */
final class Shelter {

    private static final ThreadLocal<Shelter> CURRENT = new ThreadLocal<>();

    private final boolean here;
    private boolean worked;

    private Shelter(boolean here) {
        this.here = here;
    }

    static Shelter open(boolean here) {
        Shelter shelter = new Shelter(here);
        CURRENT.set(shelter);
        return shelter;
    }

    static void close() {
        CURRENT.remove();
    }

    static boolean isOpen() {
        return CURRENT.get() != null;
    }

    static boolean allowsHere() {
        Shelter shelter = CURRENT.get();
        return shelter != null && shelter.here;
    }

    /** A worker runs in this command's transaction: from now on it may be the reason for a failure. */
    static void workerBegins() {
        CURRENT.get().worked = true;
    }

    boolean worked() {
        return worked;
    }
}
