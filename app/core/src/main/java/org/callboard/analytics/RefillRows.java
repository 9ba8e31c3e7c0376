package org.callboard.analytics;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.records.RecordKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which copies are behind. */
@Repository
class RefillRows {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String BEHIND = """
            from %s t where t.merged_into is null and not exists (
                select 1 from analytics.deal d where d.id = t.id
                    and d.changed_at >= (select asked_at from analytics.refill))""";

    private final JdbcClient jdbc;
    private final ObjectProvider<RecordKind> kinds;

    RefillRows(JdbcClient jdbc, ObjectProvider<RecordKind> kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    Instant askedAt() {
        return jdbc.sql("select asked_at from analytics.refill")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    void ask(Instant now, String by) {
        jdbc.sql("update analytics.refill set asked_at = greatest(asked_at, ?), asked_by = ?")
                .params(Timestamp.from(now), by)
                .update();
    }

    long behind() {
        return table().map(table -> jdbc.sql("select count(*) " + BEHIND.formatted(table))
                        .query(Long.class)
                        .single())
                .orElse(0L);
    }

    /**
     * Some whose copy is behind, in the order of their ids, held until the transaction ends: nobody changes them meanwhile.
     * Those that somebody is changing are left out, for the change copies them.
     *
     * @param after {@code null} to begin
     */
    List<UUID> hold(UUID after, int most) {
        return table().map(table -> jdbc.sql("select t.id " + BEHIND.formatted(table)
                                + " and t.id > :after order by t.id limit :most for share of t skip locked")
                        .param("after", after == null ? FIRST : after)
                        .param("most", most)
                        .query(UUID.class)
                        .list())
                .orElse(List.of());
    }

    private Optional<String> table() {
        return kinds.stream()
                .filter(kind -> kind.name().equals(DealKeeper.DEAL))
                .map(RecordKind::table)
                .findFirst();
    }
}
