package org.callboard.customer;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers of which two somebody said that they are not the same. */
@Repository
class NotSame {

    private final JdbcClient jdbc;
    private final Clock clock;

    NotSame(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<UUID> as(String kind, UUID id) {
        return new HashSet<>(jdbc.sql("select other from customer.not_same where kind = :kind and one = :id"
                        + " union all select one from customer.not_same where kind = :kind and other = :id")
                .param("kind", kind)
                .param("id", id)
                .query(UUID.class)
                .list());
    }

    /** @return false when it was said before */
    boolean add(String kind, UUID one, UUID other, String by) {
        return jdbc.sql("insert into customer.not_same (kind, one, other, by, at)"
                                + " values (:kind, least(:one, :other), greatest(:one, :other), :by, :at)"
                                + " on conflict do nothing")
                        .param("kind", kind)
                        .param("one", one)
                        .param("other", other)
                        .param("by", by)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** @return false when nobody said it */
    boolean remove(String kind, UUID one, UUID other) {
        return jdbc.sql("delete from customer.not_same where kind = :kind and one = least(:one, :other)"
                                + " and other = greatest(:one, :other)")
                        .param("kind", kind)
                        .param("one", one)
                        .param("other", other)
                        .update()
                > 0;
    }
}
