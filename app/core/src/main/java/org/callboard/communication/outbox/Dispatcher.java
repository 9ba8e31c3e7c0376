package org.callboard.communication.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.callboard.kernel.Lit;
import org.callboard.signals.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes what is due, as much as there are free hands, and lets it be delivered. Sleeps until somebody rings, a message
 * comes due, or a while has gone by.
 */
@Component
@Lit("communication")
class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final long PATIENCE_SECONDS = 25;

    private final OutboxRows rows;
    private final Delivery delivery;
    private final Breakers breakers;
    private final LaneStates lanes;
    private final Node node;
    private final OutboxSettings settings;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

    private volatile boolean running;
    private Semaphore free;
    private ExecutorService hands;
    private Thread loop;

    Dispatcher(
            OutboxRows rows,
            Delivery delivery,
            Breakers breakers,
            LaneStates lanes,
            Node node,
            OutboxSettings settings,
            Clock clock) {
        this.rows = rows;
        this.delivery = delivery;
        this.breakers = breakers;
        this.lanes = lanes;
        this.node = node;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        free = new Semaphore(settings.threads());
        AtomicInteger number = new AtomicInteger();
        hands = Executors.newFixedThreadPool(
                settings.threads(), work -> thread(work, "outbox-" + number.incrementAndGet()));
        loop = thread(this::run, "outbox-loop");
        loop.start();
    }

    /** Keeps no process alive that has nothing else to do. */
    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @EventListener
    void on(Signal signal) {
        if (signal.isFor(Tray.SIGNAL)) {
            ring();
        }
    }

    void ring() {
        bell.release();
    }

    private void run() {
        try {
            while (running) {
                free.acquire();
                int most = 1 + free.drainPermits();
                if (handOut(most) < most && running) {
                    await();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how many were due */
    private int handOut(int most) {
        List<Queued> due = List.of();
        try {
            due = rows.claim(node.name(), breakers.closed(), clock.instant(), most);
        } catch (RuntimeException e) {
            log.warn("The outbox cannot be read, the database may be away: {}", e.getMessage());
        }
        free.release(most - due.size());
        due.forEach(this::handOut);
        return due.size();
    }

    private void handOut(Queued row) {
        inHand.add(row.id());
        hands.execute(() -> {
            try {
                delivery.attempt(row);
            } catch (RuntimeException e) {
                log.error(
                        "Message {} was dropped on its way out; it is asked after when its lock has run out",
                        row.message(),
                        e);
            } finally {
                inHand.remove(row.id());
                free.release();
                ring();
            }
        });
    }

    private void await() throws InterruptedException {
        if (bell.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    /** Until the next one comes due, as far as that is sooner than a look in any case. */
    private Duration pause() {
        Instant now = clock.instant();
        try {
            Duration next = rows.nextDue(now)
                    .map(due -> Duration.between(now, due).plusMillis(1))
                    .orElse(settings.poll());
            return next.compareTo(settings.poll()) < 0 ? next : settings.poll();
        } catch (RuntimeException e) {
            return settings.poll();
        }
    }

    /** Other nodes must not take for lost what only takes its time. */
    @Scheduled(fixedDelayString = "PT10S")
    public void stillWorked() {
        List<Long> ids = List.copyOf(inHand);
        if (running && !ids.isEmpty()) {
            rows.stillWorked(ids, node.name());
        }
        lanes.stillSo();
    }

    /** Lets what is in hand come to its end. */
    @Override
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        ring();
        try {
            free.release(); // whoever waits for a free hand looks up
            loop.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            hands.shutdown();
            if (!hands.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("Messages are still on their way out; they are asked after at the next start");
            }
            lanes.leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
