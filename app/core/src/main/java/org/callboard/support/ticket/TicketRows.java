package org.callboard.support.ticket;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.support.Level;
import org.callboard.support.Priority;
import org.callboard.support.TicketState;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tickets' table; what people write into fields goes through the records' desk. */
@Repository
public class TicketRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate plain;

    TicketRows(JdbcClient jdbc, JdbcTemplate plain) {
        this.jdbc = jdbc;
        this.plain = plain;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('support.ticket_number')")
                .query(Long.class)
                .single();
    }

    /** Of a merged one the ticket that it lives on in. */
    public Optional<TicketRow> living(UUID id) {
        return jdbc.sql("""
                        with recursive way as (
                            select id, merged_into from support.ticket where id = ?
                            union
                            select t.id, t.merged_into from way w join support.ticket t on t.id = w.merged_into)
                        select t.* from way w join support.ticket t on t.id = w.id where w.merged_into is null
                        """).param(id).query(TicketRows::ticket).optional();
    }

    /** Until the transaction ends. */
    public Optional<TicketRow> lock(UUID id) {
        return jdbc.sql("select * from support.ticket where id = ? and merged_into is null for update")
                .param(id)
                .query(TicketRows::ticket)
                .optional();
    }

    public List<TicketRow> all(List<UUID> ids) {
        return jdbc.sql("select * from support.ticket where id = any(?) and merged_into is null order by id")
                .param(ids.toArray(UUID[]::new))
                .query(TicketRows::ticket)
                .list();
    }

    public Optional<UUID> ofExternalId(String externalId) {
        return jdbc.sql(
                        "select id from support.ticket where external_id = ? and merged_into is null order by id limit 1")
                .param(externalId)
                .query(UUID.class)
                .optional();
    }

    boolean isSpokenAbout(UUID id) {
        return jdbc.sql("""
                        select exists (select 1 from support.reply where ticket_id = :id)
                            or exists (select 1 from support.note where ticket_id = :id)
                        """).param("id", id).query(Boolean.class).single();
    }

    /** Whether one stands above another, however far. */
    boolean isAbove(UUID upper, UUID lower) {
        return jdbc.sql("""
                        with recursive up as (
                            select id, parent_id from support.ticket where id = :lower
                            union
                            select t.id, t.parent_id from up u join support.ticket t on t.id = u.parent_id)
                        select exists (select 1 from up where id = :upper)
                        """)
                .param("lower", lower)
                .param("upper", upper)
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes columns that the house keeps; moments as they are, enumerations by name.
     *
     * @return the ticket as it is since
     */
    public TicketRow write(UUID id, Map<String, Object> columns, Instant now) {
        Map<String, Object> row = new LinkedHashMap<>(columns);
        row.put("changed_at", now);
        String sets = row.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        Object[] args = new Object[row.size() + 1];
        int n = 0;
        for (Object value : row.values()) {
            args[n++] = value instanceof Instant moment
                    ? moment.atOffset(ZoneOffset.UTC)
                    : value instanceof Enum<?> name ? name.name() : value;
        }
        args[n] = id;
        return DataAccessUtils.requiredSingleResult(plain.query(
                "update support.ticket set " + sets + ", version = version + 1 where id = ? returning *",
                TicketRows::ticket,
                args));
    }

    /** What pointed to something that is gone for good points nowhere. */
    void forget(String type, UUID gone) {
        String column = switch (type) {
            case "company" -> "company_id";
            case "person" -> "person_id";
            case "product" -> "product_id";
            case "ticket" -> "parent_id";
            default -> null;
        };
        if (column != null) {
            jdbc.sql("update support.ticket set %1$s = null where %1$s = ?".formatted(column))
                    .param(gone)
                    .update();
        }
    }

    public static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime kept = row.getObject(column, OffsetDateTime.class);
        return kept == null ? null : kept.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    public static TicketRow ticket(ResultSet row, int n) throws SQLException {
        String priority = row.getString("priority");
        return new TicketRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("subject"),
                row.getString("description"),
                TicketState.valueOf(row.getString("state")),
                priority == null ? null : Priority.valueOf(priority),
                row.getString("category"),
                row.getString("queue"),
                Level.valueOf(row.getString("level")),
                row.getString("channel"),
                row.getString("language"),
                row.getObject("company_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("email"),
                row.getString("contact_name"),
                row.getObject("product_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                moment(row, "first_response_due"),
                moment(row, "resolution_due"),
                moment(row, "next_due"),
                moment(row, "warn_at"),
                moment(row, "paused_since"),
                row.getBoolean("breached"),
                moment(row, "opened_at"),
                moment(row, "first_responded_at"),
                moment(row, "solved_at"),
                moment(row, "closed_at"),
                moment(row, "customer_wrote_at"),
                row.getInt("reopened"),
                row.getInt("reassigned"),
                row.getBoolean("historic"),
                row.getString("owner"),
                row.getString("team"),
                texts(row, "tags"),
                moment(row, "created_at"),
                moment(row, "changed_at"),
                row.getLong("version"));
    }
}
