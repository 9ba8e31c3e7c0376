package org.callboard.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectContinued;
import org.callboard.kernel.SubjectMerged;
import org.callboard.kernel.SubjectUnmerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers in the transaction of a merge where to look for the past; what is written is never moved. */
@Component
class KeptAliases implements Aliases {

    /** Longer than any chain of merges; a bound, so that no knot in the data turns for ever. */
    private static final int LONGEST_WAY = 100;

    private final JdbcTemplate jdbc;
    private final SubjectGuard guard;
    private final Clock clock;

    KeptAliases(JdbcTemplate jdbc, SubjectGuard guard, Clock clock) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.clock = clock;
    }

    @EventListener
    void on(SubjectMerged merge) {
        String type = merge.survivor().type();
        merge.others().forEach(other -> remember(new Subject(type, other), merge.survivor()));
    }

    @EventListener
    void on(SubjectContinued continued) {
        remember(continued.from(), continued.as());
    }

    @EventListener
    void on(SubjectUnmerged undone) {
        jdbc.update(
                """
                delete from audit.alias
                where type = ? and id = any(?) and survivor_type = ? and survivor = ?
                """,
                undone.survivor().type(),
                undone.others().toArray(UUID[]::new),
                undone.survivor().type(),
                undone.survivor().id());
    }

    private void remember(Subject former, Subject survivor) {
        Instant now = clock.instant();
        jdbc.update("""
                insert into audit.alias (type, id, survivor_type, survivor, since) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, former.type(), former.id(), survivor.type(), survivor.id(), now.atOffset(ZoneOffset.UTC));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Subject> of(Subject subject) {
        return jdbc
                .query(
                        """
                        with recursive same (type, id) as (
                            select ?::text, ?::uuid
                            union
                            select a.type, a.id from same s
                            join audit.alias a on a.survivor_type = s.type and a.survivor = s.id)
                        select type, id from same
                        """,
                        (row, n) -> new Subject(row.getString(1), row.getObject(2, UUID.class)),
                        subject.type(),
                        subject.id())
                .stream()
                .filter(one -> one.type().equals(subject.type()) || maySee(one))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Subject today(Subject subject) {
        return jdbc.queryForList("""
                        with recursive way (id, step) as (
                            select ?::uuid, 0
                            union
                            select a.survivor, w.step + 1 from way w
                            join audit.alias a on a.type = ? and a.id = w.id and a.survivor_type = a.type
                            where w.step < ?)
                        select id from way order by step desc limit 1
                        """, UUID.class, subject.id(), subject.type(), LONGEST_WAY).stream()
                .map(id -> new Subject(subject.type(), id))
                .findFirst()
                .orElse(subject);
    }

    private boolean maySee(Subject other) {
        try {
            guard.requireRead(other);
            return true;
        } catch (NotFound outOfSight) {
            return false;
        }
    }
}
