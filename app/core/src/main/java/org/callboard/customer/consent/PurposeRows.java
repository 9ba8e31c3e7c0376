package org.callboard.customer.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.customer.consent.Purposes.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What messages are sent for: a short list that the database keeps. None is ever deleted: consents name it. */
@Repository
class PurposeRows {

    private static final String SELECT =
            "select id, key, label, needs_consent, position, retired, version from customer.purpose ";

    private final JdbcClient jdbc;

    PurposeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Retired ones last. */
    List<Purpose> all() {
        return jdbc.sql(SELECT + "order by retired, position, key")
                .query(PurposeRows::purpose)
                .list();
    }

    List<Purpose> inUse() {
        return jdbc.sql(SELECT + "where not retired order by position, key")
                .query(PurposeRows::purpose)
                .list();
    }

    Optional<Purpose> named(String key) {
        return jdbc.sql(SELECT + "where key = ?")
                .param(key)
                .query(PurposeRows::purpose)
                .optional();
    }

    Optional<Purpose> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(PurposeRows::purpose)
                .optional();
    }

    /** One admin at a time, so that keys, labels and positions hold. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('customer.purpose'))")
                .query((row, n) -> n)
                .list();
    }

    void add(Purpose purpose) {
        jdbc.sql("insert into customer.purpose (id, key, label, needs_consent, position, retired, version)"
                        + " values (?, ?, ?, ?, ?, ?, 1)")
                .params(
                        purpose.id(),
                        purpose.key(),
                        purpose.label(),
                        purpose.needsConsent(),
                        purpose.position(),
                        purpose.retired())
                .update();
    }

    /** @return false when another version stands there */
    boolean change(Purpose purpose) {
        return jdbc.sql("update customer.purpose set label = ?, needs_consent = ?, position = ?, retired = ?,"
                                + " version = version + 1 where id = ? and version = ?")
                        .params(
                                purpose.label(),
                                purpose.needsConsent(),
                                purpose.position(),
                                purpose.retired(),
                                purpose.id(),
                                purpose.version())
                        .update()
                == 1;
    }

    private static Purpose purpose(ResultSet row, int n) throws SQLException {
        return new Purpose(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("label"),
                row.getBoolean("needs_consent"),
                row.getInt("position"),
                row.getBoolean("retired"),
                row.getLong("version"));
    }
}
