package org.callboard.imports;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.callboard.kernel.Lit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The thread that works imports, awake where target {@code imports} is lit and the house is ready. */
@Component
@Lit("imports")
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final long CLOSING_MILLIS = 30_000;
    private static final double PAUSE_SECONDS = 5;

    private final Leases leases;
    private final Jobs jobs;
    private final ImportRun run;
    private final ImportSettings settings;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean closing;
    private Thread thread;

    ImportWorker(Leases leases, Jobs jobs, ImportRun run, ImportSettings settings) {
        this.leases = leases;
        this.jobs = jobs;
        this.run = run;
        this.settings = settings;
    }

    /** Not before everything else is ready: rows announce messages, and the models must be deployed by then. */
    @EventListener(ApplicationReadyEvent.class)
    public void ready() {
        start();
    }

    @TransactionalEventListener(fallbackExecution = true)
    public void wake(ImportDesk.WorkWaits event) {
        signal.release();
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            closing = false;
            thread = new Thread(this::loop, "imports");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        closing = true;
        signal.release();
        if (thread != null) {
            try {
                thread.join(CLOSING_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    private void loop() {
        while (!closing) {
            try {
                if (!workOne()) {
                    signal.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Error e) {
                // Rolled back, and taken up again once the lease is over; the thread must outlive it.
                LOG.error("An import broke off", e);
            }
        }
    }

    /** @return false when there is nothing to do, or the database is away */
    boolean workOne() {
        String lease = UUID.randomUUID().toString();
        try {
            Optional<UUID> id = leases.claim(lease);
            id.flatMap(jobs::find).ifPresent(job -> work(job, lease));
            return id.isPresent();
        } catch (RuntimeException e) {
            LOG.warn("Imports cannot be looked for", e);
            return false;
        }
    }

    private void work(Job job, String lease) {
        try {
            run.turn(job, lease, () -> closing);
        } catch (Leases.LeaseLost e) {
            LOG.info("Import {} was cancelled, or goes on elsewhere", job.id());
        } catch (RuntimeException e) {
            LOG.warn("Import {} pauses", job.id(), e);
            leases.giveBack(
                    job.id(), lease, PAUSE_SECONDS, "The database could not be reached; the import goes on by itself.");
        }
    }
}
