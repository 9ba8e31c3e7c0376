package org.callboard.analytics;

import java.time.Instant;

/** Makes the copies of deals again that are older than they should be: for admins, should figures ever be doubted. */
public interface Refill {

    /**
     * Every copy is made again, in the background.
     *
     * @throws org.callboard.kernel.Forbidden for all but admins
     */
    Progress ask();

    /** How far it is. @throws org.callboard.kernel.Forbidden for all but admins */
    Progress progress();

    /**
     * @param askedAt copies from before are made again
     * @param behind deals whose copy is older, or missing
     */
    record Progress(Instant askedAt, long behind) {}
}
