package org.callboard.worklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.callboard.access.Workload;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Counts open tasks by assignee; those that the current transaction just opened count, too. */
@Service
class OpenWorkload implements Workload {

    private final JdbcTemplate jdbc;

    OpenWorkload(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> openTasks(Collection<String> usernames) {
        if (usernames.isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> open = new HashMap<>();
        jdbc.query(
                """
                select asked.username, (select count(*) from (select 1 from worklist.task t
                    where t.assignee = asked.username limit ?) counted) as tasks
                from unnest(?) as asked (username)
                """,
                row -> {
                    if (row.getInt("tasks") > 0) {
                        open.put(row.getString("username"), row.getInt("tasks"));
                    }
                },
                COUNTED_UP_TO,
                usernames.toArray(String[]::new));
        PendingTasks.current().ifPresent(pending -> usernames.stream()
                .filter(username -> pending.openedFor(username) > 0)
                .forEach(username -> open.merge(username, pending.openedFor(username), Integer::sum)));
        return open;
    }
}
