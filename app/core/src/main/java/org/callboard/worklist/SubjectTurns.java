package org.callboard.worklist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.callboard.kernel.SubjectHold;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Work is held after what it is about, as everybody else does who changes both: a deal that is moved on the board while
 * its task is completed in the list is held by one of the two, and the other waits.
 */
@Component
class SubjectTurns {

    private final JdbcTemplate jdbc;
    private final Supplier<Map<String, SubjectHold>> holds;

    SubjectTurns(JdbcTemplate jdbc, ObjectProvider<SubjectHold> holds) {
        this.jdbc = jdbc;
        this.holds = SingletonSupplier.of(
                () -> holds.stream().collect(Collectors.toMap(SubjectHold::type, Function.identity())));
    }

    private record About(String type, UUID id) {}

    /** Holds what this piece of work is about, before the work itself is held. */
    void take(String workId) {
        List<About> about = jdbc.query(
                "select subject_type, subject_id from worklist.task where id = ?",
                (row, n) -> new About(row.getString(1), row.getObject(2, UUID.class)),
                workId);
        about.stream()
                .filter(subject -> holds.get().containsKey(subject.type()))
                .forEach(subject -> holds.get().get(subject.type()).hold(subject.id()));
    }
}
