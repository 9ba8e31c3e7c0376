package org.callboard.audit;

import java.time.Clock;
import org.callboard.access.CurrentUser;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears every domain event in the transaction that makes it true, and remembers who or what caused it. */
@Component
class TimelineKeeper {

    private final Entries entries;
    private final CurrentUser currentUser;
    private final Clock clock;

    TimelineKeeper(Entries entries, CurrentUser currentUser, Clock clock) {
        this.entries = entries;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        PendingEntries.add(new Entry(clock.instant(), event, cause(), Correlation.id()), entries);
    }

    private Cause cause() {
        return Causes.current()
                .or(() -> currentUser.ifKnown().map(viewer -> Cause.person(viewer.username())))
                .orElseGet(() -> Cause.house("callboard"));
    }
}
