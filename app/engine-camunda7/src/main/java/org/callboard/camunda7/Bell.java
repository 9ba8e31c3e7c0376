package org.callboard.camunda7;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the <i>near</i> loop of this process that work has come in, so that it need not wait for its next look. */
@Component
class Bell {

    private final Semaphore rings = new Semaphore(0);
    private final AfterCommit afterCommit;

    Bell(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    void ringAfterCommit() {
        afterCommit.run(this::ring);
    }

    void ring() {
        rings.release();
    }

    /** Returns when it rang, or when the patience is at its end. */
    void await(Duration patience) throws InterruptedException {
        if (rings.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }
}
