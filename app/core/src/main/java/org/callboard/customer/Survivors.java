package org.callboard.customer;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who somebody is by now: merged records lead to those they were merged into. */
@Repository
class Survivors {

    private final JdbcClient jdbc;

    Survivors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when it is gone. */
    Optional<UUID> of(String kind, UUID id) {
        String table = kind.equals(CompanyKind.NAME) ? "customer.company" : "customer.person";
        return jdbc.sql("""
                        with recursive now (id, merged_into) as (
                            select id, merged_into from %1$s where id = ?
                            union
                            select t.id, t.merged_into from now join %1$s t on t.id = now.merged_into)
                        select id from now where merged_into is null
                        """.formatted(table)).param(id).query(UUID.class).optional();
    }
}
