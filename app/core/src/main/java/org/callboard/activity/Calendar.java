package org.callboard.activity;

import java.time.Instant;
import java.util.Optional;

/** The current user's own calendar feed: a secret address that a calendar program reads without a log-in. */
public interface Calendar {

    /** Since when there is one; the secret itself is known only to whoever was told when it was made. */
    Optional<Instant> since();

    /** Makes a new secret; an older one stops working. @return the path of the feed, with the secret in it */
    String renew();

    /** The feed stops working. */
    void revoke();
}
