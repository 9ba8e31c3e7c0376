package org.callboard.calendar;

import org.callboard.kernel.Lit;
import org.callboard.kernel.engine.WorkingTimers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets running timers follow a changed calendar, some at a time; each slice is kept with how far it came. */
@Component
@Lit({"ui", "api", "engine"})
class TimerRound {

    private static final int AT_A_TIME = 500;

    private final Recomputations recomputations;
    private final CalendarShelf shelf;
    private final ObjectProvider<WorkingTimers> timers;
    private final TransactionOperations transaction;

    TimerRound(
            Recomputations recomputations,
            CalendarShelf shelf,
            ObjectProvider<WorkingTimers> timers,
            TransactionOperations transaction) {
        this.recomputations = recomputations;
        this.shelf = shelf;
        this.timers = timers;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT2S")
    public void go() {
        WorkingTimers engine = timers.getIfAvailable();
        while (engine != null && Boolean.TRUE.equals(transaction.execute(status -> slice(engine)))) {
            // until nothing is left to follow
        }
    }

    private boolean slice(WorkingTimers engine) {
        return recomputations
                .hold()
                .map(open -> {
                    shelf.lookAgain();
                    recomputations.went(open, engine.computeAgain(open.calendar(), open.last(), AT_A_TIME));
                    return true;
                })
                .orElse(false);
    }
}
