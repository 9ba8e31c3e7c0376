package org.callboard.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.calendar.Calendars.EditionLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calendars and their editions, as the database keeps them. */
@Repository
class KeptEditions {

    private static final String SELECT = """
            select c.id, c.name, c.title, c.zone, c.version, c.changed_at, c.changed_by, e.number, e.holds_from, e.content
            from calendar.calendar c join calendar.edition e on e.calendar_id = c.id and e.number = c.number
            """;
    private static final int EDITIONS_SHOWN = 100;

    private final JdbcClient jdbc;
    private final EditionJson json;

    KeptEditions(JdbcClient jdbc, EditionJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Without the moment's state, which is no matter of the database. */
    record Row(
            UUID id,
            String name,
            String title,
            String zone,
            Edition edition,
            long version,
            Instant changedAt,
            String changedBy) {}

    List<Row> all() {
        return jdbc.sql(SELECT + "order by c.name").query(this::row).list();
    }

    Optional<Row> find(String name) {
        return jdbc.sql(SELECT + "where c.name = ?")
                .param(name)
                .query(this::row)
                .optional();
    }

    boolean exists(UUID id) {
        return jdbc.sql("select exists (select from calendar.calendar where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** One admin at a time, so that names, numbers and versions hold. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('calendar.calendar'))")
                .query((row, n) -> n)
                .list();
    }

    void add(Row row) {
        jdbc.sql("insert into calendar.calendar (id, name, title, zone, number, version, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?, 1, ?, ?)")
                .params(
                        row.id(),
                        row.name(),
                        row.title(),
                        row.zone(),
                        row.edition().number(),
                        Timestamp.from(row.changedAt()),
                        row.changedBy())
                .update();
        addEdition(row);
    }

    void addEdition(Row row) {
        jdbc.sql("insert into calendar.edition (calendar_id, number, holds_from, content, made_at, made_by)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?)")
                .params(
                        row.id(),
                        row.edition().number(),
                        row.edition().from(),
                        json.write(row.edition()),
                        Timestamp.from(row.changedAt()),
                        row.changedBy())
                .update();
    }

    void change(Row row) {
        jdbc.sql("update calendar.calendar set title = ?, zone = ?, number = ?, changed_at = ?, changed_by = ?,"
                        + " version = version + 1 where id = ?")
                .params(
                        row.title(),
                        row.zone(),
                        row.edition().number(),
                        Timestamp.from(row.changedAt()),
                        row.changedBy(),
                        row.id())
                .update();
    }

    /** In the order of their numbers. */
    List<Edition> editions(UUID id) {
        return jdbc.sql(
                        "select number, holds_from, content from calendar.edition where calendar_id = ? order by number")
                .param(id)
                .query((row, n) -> edition(row))
                .list();
    }

    List<EditionLine> newestEditions(UUID id) {
        return jdbc.sql("select * from calendar.edition where calendar_id = ? order by number desc limit ?")
                .params(id, EDITIONS_SHOWN)
                .query((row, n) -> new EditionLine(edition(row), instant(row, "made_at"), row.getString("made_by")))
                .list();
    }

    List<Assigned> assigned() {
        return jdbc.sql("select a.kind, a.who, c.name from calendar.assigned a"
                        + " join calendar.calendar c on c.id = a.calendar_id order by a.kind, a.who")
                .query((row, n) ->
                        new Assigned(Assigned.Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
    }

    void assign(Assigned.Kind kind, String who, UUID calendar) {
        if (calendar == null) {
            jdbc.sql("delete from calendar.assigned where kind = ? and who = ?")
                    .params(kind.name(), who)
                    .update();
        } else {
            jdbc.sql("insert into calendar.assigned (kind, who, calendar_id) values (?, ?, ?)"
                            + " on conflict (kind, who) do update set calendar_id = excluded.calendar_id")
                    .params(kind.name(), who, calendar)
                    .update();
        }
    }

    long state() {
        return jdbc.sql("select change from calendar.state").query(Long.class).single();
    }

    void nextState() {
        jdbc.sql("update calendar.state set change = change + 1").update();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("title"),
                row.getString("zone"),
                edition(row),
                row.getLong("version"),
                instant(row, "changed_at"),
                row.getString("changed_by"));
    }

    private Edition edition(ResultSet row) throws SQLException {
        return json.read(row.getInt("number"), row.getObject("holds_from", LocalDate.class), row.getString("content"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
