package org.callboard.worklist;

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
    public Map<String, Integer> openTasks(Map<String, Integer> upTo) {
        if (upTo.isEmpty()) {
            return Map.of();
        }
        return PendingTasks.current()
                .map(pending -> pending.workload(upTo, this::count))
                .orElseGet(() -> count(upTo));
    }

    private Map<String, Integer> count(Map<String, Integer> upTo) {
        Map<String, Integer> open = new HashMap<>();
        jdbc.query(
                """
                select asked.username, (select count(*) from (select 1 from worklist.task t
                    where t.assignee = asked.username limit asked.most) counted) as tasks
                from unnest(?, ?) as asked (username, most)
                """,
                row -> {
                    if (row.getInt("tasks") > 0) {
                        open.put(row.getString("username"), row.getInt("tasks"));
                    }
                },
                upTo.keySet().toArray(String[]::new),
                upTo.values().toArray(Integer[]::new));
        return open;
    }
}
