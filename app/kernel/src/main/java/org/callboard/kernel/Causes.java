package org.callboard.kernel;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The cause that the current thread works for. The engine adapter sets it around a worker, an importer around its
 * slice; where nobody set one, the logged-in person is the cause (see {@code access}).
 */
public final class Causes {

    private static final ThreadLocal<Cause> CURRENT = new ThreadLocal<>();

    private Causes() {}

    public static Optional<Cause> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    public static <T> T within(Cause cause, Supplier<T> work) {
        Cause before = CURRENT.get();
        CURRENT.set(cause);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
