package org.callboard.worklist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@Service
class HandedWork implements WorkToHand {

    private static final int AT_A_TIME = 25;
    private static final String NEXT =
            "select id from worklist.task where assignee = ? and id > ? order by id limit " + AT_A_TIME;

    private static final String ABOUT =
            "select id from worklist.task where subject_id = ? and subject_type = ? order by id limit " + AT_A_TIME;

    private final TaskRows rows;
    private final TaskRights rights;
    private final TaskVoice voice;
    private final WorkSources sources;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    HandedWork(
            TaskRows rows,
            TaskRights rights,
            TaskVoice voice,
            WorkSources sources,
            JdbcTemplate jdbc,
            TransactionOperations transaction) {
        this.rows = rows;
        this.rights = rights;
        this.voice = voice;
        this.sources = sources;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Handed hand(String from, String to, String why) {
        int given = 0;
        int seen = 0;
        String last = "";
        for (List<String> ids = next(from, last); !ids.isEmpty(); ids = next(from, last)) {
            List<String> piece = ids;
            given += transaction.execute(status ->
                    (int) piece.stream().filter(id -> give(id, from, to, why)).count());
            seen += ids.size();
            last = ids.get(ids.size() - 1);
        }
        return new Handed(given, seen - given);
    }

    private List<String> next(String from, String after) {
        return jdbc.queryForList(NEXT, String.class, from, after);
    }

    private boolean give(String id, String from, String to, String why) {
        return rows.lock(id, Condition.of("t.assignee = ?", from))
                .filter(row -> isAble(to, row.item()))
                .map(row -> {
                    sources.assign(row.item(), to);
                    String text = "\"" + row.item().name() + "\" went from " + from + " to " + to + ": " + why;
                    voice.tell(
                            row.item(), "task.handed-over", text, Map.of("assignee", Map.of("from", from, "to", to)));
                    return true;
                })
                .orElse(false);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int follow(Subject subject, String to) {
        PendingTasks.writeNow();
        List<WorkItem> steps = jdbc.queryForList(ABOUT, String.class, subject.id(), subject.type()).stream()
                .flatMap(id -> rows.lock(id, Condition.ALWAYS).stream())
                .map(TaskRows.Row::item)
                .filter(item -> item.isStep() && !Objects.equals(item.assignee(), to))
                .filter(item -> to == null || isAble(to, item))
                .toList();
        steps.forEach(item -> sources.assign(item, to));
        return steps.size();
    }

    private boolean isAble(String username, WorkItem item) {
        try {
            rights.requireAble(username, item);
            return true;
        } catch (BadInput mayNot) {
            return false;
        }
    }
}
