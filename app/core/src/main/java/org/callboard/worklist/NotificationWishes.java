package org.callboard.worklist;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** What the current user wants to hear of, and by which way. */
public interface NotificationWishes {

    Wishes mine();

    /** @throws org.callboard.kernel.BadInput everything that is wrong, by component */
    Wishes set(Wishes wishes);

    /** How often a mail tells what was not read. */
    enum Digest {
        NONE,
        DAILY
    }

    /**
     * @param muted kinds that are not even kept
     * @param browser whether the browser shows them while the page is out of sight
     * @param digestAt when, where the person is
     */
    record Wishes(Set<NotificationKind> muted, boolean browser, Digest digest, LocalTime digestAt, ZoneId zone) {

        public static final Wishes OF_EVERYBODY =
                new Wishes(Set.of(), false, Digest.NONE, LocalTime.of(8, 0), ZoneId.of("UTC"));
    }
}
