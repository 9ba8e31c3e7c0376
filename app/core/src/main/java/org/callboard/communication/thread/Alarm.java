package org.callboard.communication.thread;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Lit;
import org.callboard.signals.Signals;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Wakes snoozed conversations when their time has come. */
@Component
@Lit("communication")
class Alarm {

    private static final int AT_ONCE = 200;

    private final ThreadRows rows;
    private final Presences presences;
    private final Signals signals;
    private final TransactionOperations transaction;
    private final Clock clock;

    Alarm(ThreadRows rows, Presences presences, Signals signals, TransactionOperations transaction, Clock clock) {
        this.rows = rows;
        this.presences = presences;
        this.signals = signals;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    public void ring() {
        while (Boolean.TRUE.equals(transaction.execute(status -> slice()))) {
            // the next slice, in a transaction of its own
        }
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    public void tidy() {
        transaction.executeWithoutResult(status -> presences.forget());
    }

    private boolean slice() {
        List<UUID> woken = rows.wake(clock.instant(), AT_ONCE);
        woken.forEach(thread -> signals.tell(StateLog.SIGNAL, thread.toString()));
        return woken.size() == AT_ONCE;
    }
}
