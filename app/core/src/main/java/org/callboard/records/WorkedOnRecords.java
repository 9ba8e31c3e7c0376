package org.callboard.records;

import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which imported records people did something with; what only imports, processes and rules did does not count. */
@Component
class WorkedOnRecords {

    private final Kinds kinds;
    private final JdbcTemplate jdbc;

    WorkedOnRecords(Kinds kinds, JdbcTemplate jdbc) {
        this.kinds = kinds;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(DomainEvent event) {
        String type = event.subject().type();
        Optional<Cause> cause = Causes.current();
        boolean byPerson = cause.isEmpty() || cause.get().kind() == Cause.Kind.PERSON;
        if (byPerson && kinds.has(type)) {
            jdbc.update(
                    """
                    insert into records.worked_on (kind, id)
                    select ?, id from %s where id = ? and import_id is not null and 'import/' || import_id <> ?
                    on conflict do nothing
                    """.formatted(kinds.get(type).table()),
                    type,
                    event.subject().id(),
                    cause.map(Cause::reference).orElse("a person's hand"));
        }
    }

    boolean is(RecordKind kind, UUID id) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("""
                select exists (select 1 from records.worked_on where kind = ? and id = ?)
                    or exists (select 1 from %s where merged_into = ?)
                """.formatted(kind.table()), Boolean.class, kind.name(), id, id));
    }
}
