package org.callboard.analytics;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Lit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refills in slices, each a transaction of its own: an interrupted refill goes on where it stood, and several nodes share
 * the work without waiting for each other.
 */
@Service
@Lit({"api", "ui"})
class RefillDesk implements Refill {

    private static final Logger LOG = LoggerFactory.getLogger(RefillDesk.class);
    private static final int SLICE = 200;

    private final RefillRows rows;
    private final DealCopies copies;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Instant done;

    RefillDesk(
            RefillRows rows, DealCopies copies, CurrentUser currentUser, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.copies = copies;
        this.currentUser = currentUser;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Progress ask() {
        rows.ask(clock.instant(), requireAdmin().username());
        return progress();
    }

    @Override
    @Transactional(readOnly = true)
    public Progress progress() {
        requireAdmin();
        return new Progress(rows.askedAt(), rows.behind());
    }

    private Viewer requireAdmin() {
        return currentUser
                .ifKnown()
                .filter(viewer -> viewer.is(Role.ADMIN))
                .orElseThrow(() -> new Forbidden("Only admins have figures made again."));
    }

    /** Looks what was asked for last; a node that has done that already asks no more. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT30S")
    public void refill() {
        Instant asked = rows.askedAt();
        if (asked.equals(done)) {
            return;
        }
        long copied = copy();
        if (copied > 0) {
            LOG.info("Copied {} deals again for forecast and funnel.", copied);
        }
        if (rows.behind() == 0) {
            done = asked;
        }
    }

    private long copy() {
        long copied = 0;
        UUID after = null;
        do {
            Slice slice = sliceAfter(after);
            copied += slice.copied();
            after = slice.last();
        } while (after != null);
        return copied;
    }

    /** @param last {@code null} when nothing was behind */
    private record Slice(int copied, UUID last) {}

    private Slice sliceAfter(UUID after) {
        return transaction.execute(t -> {
            List<UUID> held = rows.hold(after, SLICE);
            return held.isEmpty() ? new Slice(0, null) : new Slice(copies.anew(held), held.get(held.size() - 1));
        });
    }
}
