package org.callboard.access;

import java.util.Optional;
import java.util.function.Supplier;

/** Tells on whose behalf the current thread works, in the UI, the API and background jobs alike. */
public interface CurrentUser {

    /** @throws org.callboard.kernel.Forbidden when nobody is logged in */
    Viewer viewer();

    Optional<Viewer> ifKnown();

    /** Does the work on somebody's behalf, with that person's rights: an import that goes on in the background. */
    <T> T actingFor(Viewer viewer, Supplier<T> work);
}
