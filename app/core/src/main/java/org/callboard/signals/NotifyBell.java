package org.callboard.signals;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells by NOTIFY. That takes a lock of the whole database at commit, so it has no place in the transactions that change
 * something: what they committed is collected and told four times a second at most. A word lost with its JVM costs a page
 * a late look, no more.
 */
@Component
class NotifyBell implements Signals, DisposableBean {

    static final String CHANNEL = "signals";
    private static final int COLLECTED_MILLIS = 250;
    private static final Logger log = LoggerFactory.getLogger(NotifyBell.class);

    private final JdbcTemplate jdbc;
    private final ScheduledExecutorService ringer = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "signals-bell");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Set<String>> waiting = new LinkedHashMap<>();

    NotifyBell(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void tell(String channel, String word) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            told(channel, List.of(word));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                told(channel, List.of(word));
            }
        });
    }

    @Override
    public void told(String channel, Collection<String> words) {
        if (words.isEmpty()) {
            return;
        }
        synchronized (waiting) {
            boolean first = waiting.isEmpty();
            Set<String> collected = waiting.computeIfAbsent(channel, c -> new LinkedHashSet<>());
            if (collected.size() <= Payload.MOST) {
                collected.addAll(words);
            }
            if (first && !ringer.isShutdown()) {
                ringer.schedule(this::ring, COLLECTED_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void ring() {
        Map<String, Set<String>> told;
        synchronized (waiting) {
            told = new LinkedHashMap<>(waiting);
            waiting.clear();
        }
        try {
            told.forEach((channel, words) ->
                    jdbc.query("select pg_notify(?, ?)", row -> {}, CHANNEL, Payload.write(channel, words)));
        } catch (DataAccessException away) {
            log.warn("The other nodes could not be told of {}: {}", told.keySet(), away.getMessage());
        }
    }

    @Override
    public void destroy() {
        ringer.shutdownNow();
        ring(); // what waited goes out while there still is a connection
    }
}
