package org.callboard.imports;

import java.util.Optional;
import java.util.UUID;
import org.callboard.imports.Imports.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which node works on which import. A lease is renewed with each slice, in its transaction; a node that died loses it by
 * time, by the database's clock, since nodes' clocks differ. A slice locks the import's row, so that a slow slice is
 * never taken for a dead node.
 */
@Repository
class Leases {

    private final JdbcClient jdbc;
    private final ImportSettings settings;

    Leases(JdbcClient jdbc, ImportSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Takes the import that waited longest. */
    @Transactional
    public Optional<UUID> claim(String lease) {
        return jdbc.sql("""
                        update imports.job set leased_by = :lease,
                            leased_until = clock_timestamp() + make_interval(secs => :seconds)
                        where id = (
                            select id from imports.job
                            where state in ('RUNNING', 'UNDOING')
                              and (leased_until is null or leased_until < clock_timestamp())
                            order by leased_until nulls first limit 1 for update skip locked)
                        returning id
                        """)
                .param("lease", lease)
                .param("seconds", settings.lease().toMillis() / 1000.0)
                .query(UUID.class)
                .optional();
    }

    /** Whether other imports wait for a node. */
    boolean othersWait() {
        return jdbc.sql("""
                        select exists (select 1 from imports.job where state in ('RUNNING', 'UNDOING')
                            and (leased_until is null or leased_until < clock_timestamp()))
                        """).query(Boolean.class).single();
    }

    /** Locks the import for a slice. @throws LeaseLost when it is no longer this node's, or was cancelled */
    long lock(UUID id, String lease, State state) {
        return jdbc.sql("""
                        select position from imports.job
                        where id = :id and leased_by = :lease and state = :state for update
                        """)
                .param("id", id)
                .param("lease", lease)
                .param("state", state.name())
                .query(Long.class)
                .optional()
                .orElseThrow(LeaseLost::new);
    }

    /** Moves on behind a slice and renews the lease. */
    void advance(UUID id, long position, Tally tally) {
        jdbc.sql("""
                        update imports.job set position = :position, created = created + :created,
                            updated = updated + :updated, skipped = skipped + :skipped, failed = failed + :failed,
                            undone = undone + :undone, kept = kept + :kept, problem = null,
                            leased_until = clock_timestamp() + make_interval(secs => :seconds)
                        where id = :id
                        """)
                .param("id", id)
                .param("position", position)
                .param("created", tally.created())
                .param("updated", tally.updated())
                .param("skipped", tally.skipped())
                .param("failed", tally.failed())
                .param("undone", tally.undone())
                .param("kept", tally.kept())
                .param("seconds", settings.lease().toMillis() / 1000.0)
                .update();
    }

    /** Ends the import, if it still is this node's. */
    @Transactional
    public void end(UUID id, String lease, State state, String problem) {
        jdbc.sql("""
                        update imports.job set state = :state, problem = :problem, ended_at = clock_timestamp(),
                            leased_by = null, leased_until = null
                        where id = :id and leased_by = :lease and state in ('RUNNING', 'UNDOING')
                        """)
                .param("id", id)
                .param("lease", lease)
                .param("state", state.name())
                .param("problem", problem)
                .update();
    }

    /**
     * Gives the import back for another turn.
     *
     * @param pause seconds before anybody may take it; 0 for at once
     * @param problem why it pauses, {@code null} when nothing is wrong
     */
    @Transactional
    public void giveBack(UUID id, String lease, double pause, String problem) {
        jdbc.sql("""
                        update imports.job set leased_by = null, problem = :problem,
                            leased_until = clock_timestamp() + make_interval(secs => :pause)
                        where id = :id and leased_by = :lease
                        """)
                .param("id", id)
                .param("lease", lease)
                .param("pause", pause)
                .param("problem", problem)
                .update();
    }

    /** Another node works on it now, or it was cancelled: whatever this node began of it rolls back. */
    static class LeaseLost extends RuntimeException {}

    /** What a slice adds to the counts. */
    record Tally(int created, int updated, int skipped, int failed, int undone, int kept) {}
}
