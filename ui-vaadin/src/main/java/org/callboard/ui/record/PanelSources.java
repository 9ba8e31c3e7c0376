package org.callboard.ui.record;

import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;

/**
 * What panels are read from. Each source has few threads of its own and a time limit, so that a slow one holds neither a
 * page nor the other sources; since when one is away is remembered until it answers again.
 */
@SpringComponent
class PanelSources {

    private static final int AT_ONCE = 3;
    private static final int WAITING = 500;
    private static final int IDLE_SECONDS = 30;

    private final Map<String, ThreadPoolExecutor> readers = new ConcurrentHashMap<>();
    private final Map<String, Instant> away = new ConcurrentHashMap<>();
    /** Bring answers to pages, so that no source's thread waits for a page. */
    private final ThreadPoolExecutor tellers = threads("answers");

    private final CurrentUser currentUser;
    private final Clock clock;
    private final Duration limit;
    private final Duration pause;

    PanelSources(
            CurrentUser currentUser,
            Clock clock,
            @Value("${crm.ui.panel-limit:5s}") String limit,
            @Value("${crm.ui.panel-retry:30s}") String pause) {
        this.currentUser = currentUser;
        this.clock = clock;
        this.limit = DurationStyle.detectAndParse(limit);
        this.pause = DurationStyle.detectAndParse(pause);
    }

    /** Ends with what was read, or with what kept it from being read: the time limit's, the source's own. */
    <T> CompletableFuture<T> read(String source, Viewer viewer, Supplier<T> reading) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            Future<?> running = readers.computeIfAbsent(source, PanelSources::threads)
                    .submit(() -> answer(answer, () -> currentUser.actingFor(viewer, reading)));
            answer.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((read, failed) -> {
                if (failed instanceof TimeoutException) {
                    running.cancel(true);
                }
            });
        } catch (RejectedExecutionException tooMany) {
            answer.completeExceptionally(tooMany);
        }
        return answer.whenCompleteAsync((read, failed) -> remember(source, failed), tellers);
    }

    private static <T> void answer(CompletableFuture<T> answer, Supplier<T> reading) {
        if (!answer.isDone()) {
            CompletableFuture.completedFuture(reading)
                    .thenApply(Supplier::get)
                    .whenComplete((read, failed) -> pass(answer, read, failed));
        }
    }

    private static <T> void pass(CompletableFuture<T> answer, T read, Throwable failed) {
        if (failed == null) {
            answer.complete(read);
        } else {
            answer.completeExceptionally(failed);
        }
    }

    private void remember(String source, Throwable failed) {
        if (failed == null || isRefusal(failed)) {
            away.remove(source);
        } else {
            away.putIfAbsent(source, clock.instant());
        }
    }

    /** Whether a source answered that the viewer may not see what they asked for. */
    static boolean isRefusal(Throwable failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return cause instanceof NotFound || cause instanceof Forbidden;
    }

    Optional<Instant> awaySince(String source) {
        return Optional.ofNullable(away.get(source));
    }

    /** Runs things when it makes sense to ask an absent source again. */
    Executor later() {
        return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, tellers);
    }

    private static ThreadPoolExecutor threads(String source) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "panel-" + source);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @PreDestroy
    void close() {
        readers.values().forEach(ThreadPoolExecutor::shutdownNow);
        tellers.shutdownNow();
    }
}
