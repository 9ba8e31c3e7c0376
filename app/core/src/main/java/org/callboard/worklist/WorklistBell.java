package org.callboard.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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

/**
 * Tells every node by NOTIFY that tasks changed. NOTIFY takes a lock of the whole database at commit, so it has no
 * place in the transactions of a busy intake: what was committed is collected and told four times a second at most.
 * A message lost with its JVM costs a list a late look, no more.
 */
@Component
class WorklistBell implements DisposableBean {

    static final String CHANNEL = "worklist";
    private static final int COLLECTED_MILLIS = 250;
    private static final Logger log = LoggerFactory.getLogger(WorklistBell.class);

    private final JdbcTemplate jdbc;
    private final ScheduledExecutorService ringer = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "worklist-bell");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<WorklistChanged> waiting = new LinkedHashSet<>();

    WorklistBell(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void ring(Collection<WorklistChanged> changes) {
        synchronized (waiting) {
            boolean first = waiting.isEmpty();
            if (waiting.size() <= Signals.MOST) {
                waiting.addAll(changes);
            }
            if (first && !waiting.isEmpty() && !ringer.isShutdown()) {
                ringer.schedule(this::tell, COLLECTED_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void tell() {
        List<WorklistChanged> changes;
        synchronized (waiting) {
            changes = new ArrayList<>(waiting);
            waiting.clear();
        }
        if (changes.isEmpty()) {
            return;
        }
        try {
            jdbc.query("select pg_notify(?, ?)", row -> {}, CHANNEL, Signals.write(changes));
        } catch (DataAccessException away) {
            log.warn("The other nodes could not be told of {} changed tasks: {}", changes.size(), away.getMessage());
        }
    }

    @Override
    public void destroy() {
        ringer.shutdownNow();
        tell(); // what waited goes out while there still is a connection
    }
}
