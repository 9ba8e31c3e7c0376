package org.callboard.communication.inbound;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.callboard.communication.Mailbox;
import org.callboard.communication.mail.LogIns;
import org.callboard.communication.mail.MailSessions;
import org.callboard.communication.mailbox.MailboxBook;
import org.callboard.communication.mime.Spool;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Lit;
import org.callboard.signals.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes mailboxes that no other node fetches, and has each of them fetched; gives up those that it lost. */
@Component
@Lit("communication")
class Receiver implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Receiver.class);
    private static final long PATIENCE_SECONDS = 10;
    private static final int PARTS_OF_LOCK = 6;
    private static final Duration LONGEST_READING = Duration.ofDays(1);

    private final FetchingRows rows;
    private final MailboxBook mailboxes;
    private final OwnCopies copies;
    private final MailTaking taking;
    private final MailSessions sessions;
    private final LogIns logIns;
    private final InboxSettings settings;
    private final Clock clock;
    private final String node = "inbox-" + Ids.next();
    private final Map<UUID, Fetcher> inHand = new ConcurrentHashMap<>();
    private final Semaphore bell = new Semaphore(0);

    private volatile CountDownLatch stop;
    private ExecutorService hands;
    private Thread loop;

    Receiver(
            FetchingRows rows,
            MailboxBook mailboxes,
            OwnCopies copies,
            MailTaking taking,
            MailSessions sessions,
            LogIns logIns,
            InboxSettings settings,
            Clock clock) {
        this.rows = rows;
        this.mailboxes = mailboxes;
        this.copies = copies;
        this.taking = taking;
        this.sessions = sessions;
        this.logIns = logIns;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (isRunning() || !settings.on()) {
            return;
        }
        stop = new CountDownLatch(1);
        AtomicInteger number = new AtomicInteger();
        hands = Executors.newCachedThreadPool(work -> new Thread(work, "inbox-" + number.incrementAndGet()));
        loop = new Thread(this::run, "inbox-loop");
        loop.start();
    }

    @EventListener
    void on(Signal signal) {
        if (signal.isFor(InboxBell.SIGNAL)) {
            bell.release();
        }
    }

    private void run() {
        Spool.sweep(settings.directory(), clock.instant().minus(LONGEST_READING));
        long pause = Math.min(settings.lock().toMillis() / PARTS_OF_LOCK, 5_000);
        try {
            do {
                turn();
                if (bell.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } while (isRunning());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() {
        try {
            keepThoseInHand();
            rows.claim(node, settings.lock(), Math.max(0, settings.most() - inHand.size()))
                    .forEach(this::begin);
        } catch (RuntimeException e) {
            log.warn("Mailboxes cannot be shared out, the database may be away: {}", e.getMessage());
        }
    }

    private void keepThoseInHand() {
        if (inHand.isEmpty()) {
            return;
        }
        Set<UUID> still = Set.copyOf(rows.renew(node, settings.lock(), List.copyOf(inHand.keySet())));
        inHand.forEach((id, fetcher) -> {
            if (still.contains(id)) {
                hands.execute(fetcher::look);
            } else {
                fetcher.stop();
            }
        });
    }

    private void begin(UUID id) {
        Optional<Mailbox> mailbox = mailboxes.find(id).filter(one -> one.imap() != null);
        if (mailbox.isEmpty() || inHand.containsKey(id)) {
            return; // one that is still being let go comes with the next turn
        }
        Fetcher fetcher =
                new Fetcher(mailbox.get(), new Fetcher.Tools(node, sessions, logIns, rows, copies, taking, settings));
        inHand.put(id, fetcher);
        hands.execute(() -> {
            try {
                fetcher.run();
            } catch (RuntimeException e) {
                log.warn(
                        "The inbox of {} is left alone until its lock has run out",
                        mailbox.get().address(),
                        e);
            } finally {
                inHand.remove(id, fetcher);
                if (fetcher.isStopped()) {
                    bell.release(); // it was set up anew, and may be free again
                }
            }
        });
    }

    @Override
    public synchronized void stop() {
        if (!isRunning()) {
            return;
        }
        stop.countDown();
        bell.release();
        inHand.values().forEach(Fetcher::stop);
        hands.shutdown();
        try {
            loop.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            if (!hands.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("A mail is still being kept; if it is not, it is fetched again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stop != null && stop.getCount() > 0;
    }
}
