package org.callboard.camunda7;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.callboard.camunda7.Claim.Claimed;
import org.callboard.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works external tasks that wait in the database: those of timers, of other nodes and of steps whose first try failed.
 * Claims only what a free thread can begin at once, so that locks do not run out in a queue.
 */
@Component
class NearLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NearLoop.class);

    private final String workerId = "near-" + Ids.next();
    private final Workbench workbench;
    private final Claim claim;
    private final Slices slices;
    private final Bell bell;
    private final WorkerProperties properties;

    private volatile boolean running;
    private Semaphore free;
    private ExecutorService hands;
    private Thread loop;

    NearLoop(Workbench workbench, Claim claim, Slices slices, Bell bell, WorkerProperties properties) {
        this.workbench = workbench;
        this.claim = claim;
        this.slices = slices;
        this.bell = bell;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        if (running || workbench.topics().isEmpty()) {
            return;
        }
        running = true;
        free = new Semaphore(properties.threads());
        AtomicInteger number = new AtomicInteger();
        hands = Executors.newFixedThreadPool(
                properties.threads(), work -> new Thread(work, "worker-" + number.incrementAndGet()));
        loop = new Thread(this::run, "worker-loop");
        loop.start();
        log.info("Working near on {}", workbench.topics().stream().sorted().toList());
    }

    private void run() {
        try {
            while (running) {
                free.acquire();
                boolean more = false;
                try {
                    more = handOut(claim.next(workerId, workbench.topics()));
                } catch (RuntimeException e) {
                    log.warn("No work could be claimed, the database may be away: {}", e.getMessage());
                    free.release();
                }
                if (!more && running) {
                    bell.await(properties.poll());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there may be more waiting */
    private boolean handOut(List<Claimed> slice) {
        if (slice.isEmpty()) {
            free.release();
            return false;
        }
        hands.execute(() -> {
            try {
                slices.work(workerId, slice);
            } catch (RuntimeException e) {
                log.error("A slice was dropped; its locks will run out", e);
            } finally {
                free.release();
            }
        });
        return slice.size() == properties.slice();
    }

    /** Lets the slices in hand come to their end. */
    @Override
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        bell.ring();
        try {
            loop.join(properties.lock().toMillis());
            hands.shutdown();
            if (!hands.awaitTermination(25, TimeUnit.SECONDS)) {
                log.warn("Slices are still being worked; whatever does not commit will be done again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
