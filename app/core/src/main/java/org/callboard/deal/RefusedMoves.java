package org.callboard.deal;

import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.callboard.decision.Decisions;
import org.callboard.decision.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the judgements that refused a move. They are undone together with the move, so they are made once more, of the
 * same facts, when that is over; by a thread of its own, because whoever was refused still holds a connection then.
 */
@Component
class RefusedMoves implements DisposableBean {

    private static final int MOST_WAITING = 1_000;
    private static final Logger log = LoggerFactory.getLogger(RefusedMoves.class);

    private final Decisions decisions;
    private final TransactionTemplate transaction;
    private final ThreadPoolExecutor clerk =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), run -> {
                Thread thread = Executors.defaultThreadFactory().newThread(run);
                thread.setName("refused-moves");
                thread.setDaemon(true);
                return thread;
            });

    RefusedMoves(Decisions decisions, TransactionTemplate transaction) {
        this.decisions = decisions;
        this.transaction = transaction;
    }

    /** When the current transaction is rolled back. */
    void keep(Question question) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    later(question);
                }
            }
        });
    }

    private void later(Question question) {
        try {
            clerk.execute(() -> write(question));
        } catch (RejectedExecutionException tooMany) {
            log.warn("A refused move of {} is not among the decisions: too many at once.", question.subject());
        }
    }

    private void write(Question question) {
        try {
            transaction.executeWithoutResult(status -> decisions.decide(question));
        } catch (RuntimeException accident) {
            log.warn("A refused move of {} is not among the decisions.", question.subject(), accident);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        clerk.shutdown();
        clerk.awaitTermination(5, TimeUnit.SECONDS);
    }
}
