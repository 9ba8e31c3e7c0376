package org.callboard.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bytes in the store that no file stands for. They are written down before the store is touched and swept later, by
 * whichever node comes first, so that neither a crash nor a store that is away leaves any behind.
 */
@Component
class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration LONGEST_WAY_IN = Duration.ofDays(1);
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final FileStore store;
    private final Clock clock;

    Leftovers(JdbcClient jdbc, FileStore store, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    /** Bytes that are about to come in. */
    @Transactional
    public void expect(UUID id) {
        write(List.of(id), clock.instant().plus(LONGEST_WAY_IN));
    }

    /** @return whether they are still there: not when they took so long that they were swept */
    @Transactional
    public boolean arrived(UUID id) {
        return jdbc.sql("delete from files.leftover where id = ?").param(id).update() == 1;
    }

    /** Bytes that nobody wants any more. */
    @Transactional
    public void unwanted(Collection<UUID> ids) {
        write(ids, clock.instant());
    }

    private void write(Collection<UUID> ids, Instant sweepAt) {
        jdbc.sql("""
                        insert into files.leftover (id, sweep_at) select id, ? from unnest(?) as s (id)
                        on conflict (id) do update set sweep_at = excluded.sweep_at
                        """).params(FileRows.at(sweepAt), ids.toArray(UUID[]::new)).update();
    }

    /** @return whether there may be more to sweep at once */
    @Transactional
    public boolean sweepSome() {
        List<UUID> due = jdbc.sql("""
                        select id from files.leftover where sweep_at <= ? order by sweep_at limit ?
                        for update skip locked
                        """)
                .params(FileRows.at(clock.instant()), AT_ONCE)
                .query(UUID.class)
                .list();
        List<UUID> swept = unused(due).stream().filter(this::isSwept).toList();
        jdbc.sql("delete from files.leftover where id = any(?)")
                .param(swept.toArray(UUID[]::new))
                .update();
        return swept.size() == AT_ONCE;
    }

    /** Whoever brought a file and never heard that it was kept calls its bytes unwanted: the file knows better. */
    private List<UUID> unused(List<UUID> due) {
        return jdbc.sql(
                        "select id from unnest(?) as s (id) where not exists (select 1 from files.file f where f.id = s.id)")
                .param(due.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private boolean isSwept(UUID id) {
        try {
            store.delete(id);
            return true;
        } catch (IOException away) {
            log.warn("File {} could not be deleted from the store and waits: {}", id, away.getMessage());
            return false;
        }
    }
}
