package org.callboard.customer;

import java.util.List;
import java.util.Optional;
import org.callboard.customer.Consents.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What messages are sent for: a short list that the database keeps. */
@Repository
class Purposes {

    private final JdbcClient jdbc;

    Purposes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Purpose> all() {
        return jdbc.sql("select key, label from customer.purpose order by position, key limit 100")
                .query((row, n) -> new Purpose(row.getString(1), row.getString(2)))
                .list();
    }

    /** Whether a yes is needed; empty when there is no such purpose. */
    Optional<Boolean> needsConsent(String key) {
        return jdbc.sql("select needs_consent from customer.purpose where key = ?")
                .param(key)
                .query(Boolean.class)
                .optional();
    }
}
