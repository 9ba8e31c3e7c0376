package org.callboard.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The open tasks, read. */
@Repository
class TaskRows {

    private final JdbcTemplate jdbc;
    private final SubjectTurns turns;

    TaskRows(JdbcTemplate jdbc, SubjectTurns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** @param ways disjoint conditions; what any of them finds is on the list */
    Page<WorkItem> page(List<Condition> ways, PageRequest page) {
        String order = TaskSearch.order(page.sort());
        long seen = page.offset() + page.size();
        // each way stops by itself after as many as the page could need, so none is read to its end
        Condition found = union("*", " order by " + order + " limit " + seen, ways);
        List<Object> values = new ArrayList<>(found.values());
        values.add(page.size());
        values.add(page.offset());
        List<WorkItem> items = jdbc.query(
                "select * from (" + found.sql() + ") t order by " + order + " limit ? offset ?",
                (row, n) -> item(row),
                values.toArray());
        boolean last = items.size() < page.size() && (page.page() == 0 || !items.isEmpty());
        long total = last
                ? page.offset() + items.size()
                : counts(List.of(ways), Page.EXACT_UP_TO).get(0);
        return new Page<>(items, page.page(), page.size(), total);
    }

    /** All counts in one statement; none looks further than {@code most} rows. */
    List<Long> counts(List<List<Condition>> queries, int most) {
        if (queries.isEmpty()) {
            return List.of();
        }
        List<Condition> counted =
                queries.stream().map(ways -> union("1", "", ways)).toList();
        String sql = counted.stream()
                .map(rows -> "(select count(*) from (" + rows.sql() + " limit " + most + ") counted)")
                .collect(Collectors.joining(", ", "select ", ""));
        Object[] values =
                counted.stream().flatMap(rows -> rows.values().stream()).toArray();
        return jdbc.queryForObject(
                sql,
                (row, n) -> {
                    List<Long> counts = new ArrayList<>();
                    for (int column = 1; column <= queries.size(); column++) {
                        counts.add(row.getLong(column));
                    }
                    return counts;
                },
                values);
    }

    private static Condition union(String columns, String end, List<Condition> ways) {
        List<Condition> any = ways.isEmpty() ? List.of(Condition.NEVER) : ways;
        return new Condition(
                any.stream()
                        .map(way -> "(select " + columns + " from worklist.task t where " + way.sql() + end + ")")
                        .collect(Collectors.joining(" union all ")),
                any.stream().flatMap(way -> way.values().stream()).toList());
    }

    Optional<Row> find(String taskId, Condition visible) {
        return one("", taskId, visible);
    }

    /**
     * Holds what the task is about and its row until the end of the transaction: of two people who act at once, the second
     * waits and sees.
     */
    Optional<Row> lock(String taskId, Condition visible) {
        turns.take(taskId);
        return one(" for update", taskId, visible);
    }

    /** {@code completed} or {@code withdrawn}; nothing when it is open or never was. */
    Optional<String> howClosed(String taskId) {
        return jdbc.queryForList("select how from worklist.closed where id = ?", String.class, taskId).stream()
                .findFirst();
    }

    private Optional<Row> one(String lock, String taskId, Condition visible) {
        List<Object> values = new ArrayList<>(List.of(taskId));
        values.addAll(visible.values());
        return jdbc
                .query(
                        "select * from worklist.task t where t.id = ? and " + visible.sql() + lock,
                        (row, n) -> new Row(item(row), row.getString("team")),
                        values.toArray())
                .stream()
                .findFirst();
    }

    /** @param team of the subject, which rights depend on */
    record Row(WorkItem item, String team) {}

    private static WorkItem item(ResultSet row) throws SQLException {
        return new WorkItem(
                row.getString("id"),
                row.getString("name"),
                row.getString("process"),
                row.getString("element"),
                row.getString("instance"),
                about(row),
                row.getString("assignee"),
                Set.copyOf(List.of((String[]) row.getArray("candidate_groups").getArray())),
                row.getInt("priority"),
                instant(row, "created_at"),
                instant(row, "due"),
                instant(row, "follow_up"),
                row.getString("form"),
                row.getInt("release"),
                row.getLong("version"));
    }

    private static WorkItem.About about(ResultSet row) throws SQLException {
        UUID id = row.getObject("subject_id", UUID.class);
        return id == null
                ? null
                : new WorkItem.About(
                        row.getString("subject_type"),
                        id,
                        row.getString("title"),
                        row.getString("badge"),
                        row.getString("owner"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
