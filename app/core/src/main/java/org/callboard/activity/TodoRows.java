package org.callboard.activity;

import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is still to be done about subjects. */
@Repository
class TodoRows {

    private static final String OPEN = """
            select a.* from unnest(?, ?) as s (type, id)
            join activity.activity a on a.subject_type = s.type and a.subject_id = s.id
            where a.kind = 'TODO' and a.done_at is null
            """;

    private final JdbcClient jdbc;

    TodoRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The soonest due first. */
    List<Activity> open(List<Subject> subjects, int most) {
        return jdbc.sql(OPEN + " order by a.due, a.id limit ?")
                .params(types(subjects), ids(subjects), most)
                .query((row, n) -> ActivityRows.activity(row))
                .list();
    }

    List<Activity> allOpen(List<Subject> subjects) {
        return jdbc.sql(OPEN)
                .params(types(subjects), ids(subjects))
                .query((row, n) -> ActivityRows.activity(row))
                .list();
    }

    private static String[] types(List<Subject> subjects) {
        return subjects.stream().map(Subject::type).toArray(String[]::new);
    }

    private static UUID[] ids(List<Subject> subjects) {
        return subjects.stream().map(Subject::id).toArray(UUID[]::new);
    }
}
