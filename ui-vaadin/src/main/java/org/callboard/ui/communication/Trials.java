package org.callboard.ui.communication;

import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.communication.Mailboxes;

/** Logs in at mail servers beside the page: they may take their time, and no page waits for them. */
@SpringComponent
class Trials {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;
    private static final int IDLE_SECONDS = 30;

    private final Mailboxes mailboxes;
    private final CurrentUser currentUser;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "mailbox-trial");
                thread.setDaemon(true);
                thread.setContextClassLoader(Trials.class.getClassLoader());
                return thread;
            });

    Trials(Mailboxes mailboxes, CurrentUser currentUser) {
        this.mailboxes = mailboxes;
        this.currentUser = currentUser;
        threads.allowCoreThreadTimeOut(true);
    }

    /** Ends with what is wrong, nothing when all is well. */
    CompletableFuture<Optional<String>> of(Viewer viewer, UUID mailbox) {
        try {
            return CompletableFuture.supplyAsync(
                    () -> currentUser.actingFor(viewer, () -> mailboxes.tryOut(mailbox)), threads);
        } catch (RejectedExecutionException tooMany) {
            return CompletableFuture.failedFuture(tooMany);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
