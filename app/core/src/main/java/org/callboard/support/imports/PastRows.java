package org.callboard.support.imports;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Ids;
import org.callboard.records.text.NormalForm;
import org.callboard.support.Priority;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes tickets of the past, many at once. */
@Repository
class PastRows {

    private static final String INSERT = """
            insert into support.ticket (id, number, external_id, subject, description, priority, urgency, category, channel, team,
                owner, opened_at, first_responded_at, solved_at, closed_at, reopened, reassigned, breached, state,
                response_seconds, resolution_seconds, name_key, search_text, created_at, changed_at, import_id, historic, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, 1)
            """;
    private static final String UPDATE = """
            update support.ticket set subject = ?, description = ?, priority = ?, urgency = ?, category = ?, channel = ?, team = ?,
                owner = ?, opened_at = ?, first_responded_at = ?, solved_at = ?, closed_at = ?, reopened = ?, reassigned = ?,
                breached = ?, state = ?, response_seconds = ?, resolution_seconds = ?, changed_at = ?, version = version + 1
            where id = ? and historic
            """;

    private final JdbcTemplate jdbc;

    PastRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever else brings history waits until this transaction ends: of one number there is one ticket. */
    void takeTurn() {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtextextended('support.history', 46))");
    }

    /** @param importId that brought it; {@code null} for what no import brought */
    record Known(UUID id, UUID importId, boolean historic) {}

    Map<String, Known> known(Collection<String> externalIds) {
        Map<String, Known> known = new HashMap<>();
        jdbc.query(
                "select external_id, id, import_id, historic from support.ticket where external_id = any(?)"
                        + " and merged_into is null order by id desc",
                row -> {
                    known.put(
                            row.getString(1),
                            new Known(row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getBoolean(4)));
                },
                (Object) externalIds.toArray(String[]::new));
        return known;
    }

    /** @return ids by number elsewhere */
    Map<String, UUID> add(List<PastTicket> fresh, UUID importId, Instant now) {
        Map<String, UUID> ids = new HashMap<>();
        if (fresh.isEmpty()) {
            return ids;
        }
        List<Long> numbers = jdbc.queryForList(
                "select nextval('support.ticket_number') from generate_series(1, ?)", Long.class, fresh.size());
        List<Object[]> rows = new ArrayList<>();
        for (int n = 0; n < fresh.size(); n++) {
            PastTicket past = fresh.get(n);
            UUID id = Ids.next();
            ids.put(past.externalId(), id);
            rows.add(row(past, id, "T-" + numbers.get(n), importId, now));
        }
        jdbc.batchUpdate(INSERT, rows, rows.size(), PastRows::set);
        return ids;
    }

    private static Object[] row(PastTicket past, UUID id, String number, UUID importId, Instant now) {
        List<Object> row = new ArrayList<>(List.of(id, number, past.externalId()));
        row.addAll(said(past));
        String words = number + " " + past.subject();
        row.add(cut(NormalForm.words(words), 400));
        row.add(cut(" " + NormalForm.search(words + " " + past.externalId()), 8_000));
        row.add(past.openedAt());
        row.add(now);
        row.add(importId);
        return row.toArray();
    }

    void change(Map<UUID, PastTicket> changed, Instant now) {
        List<Object[]> rows = new ArrayList<>();
        changed.forEach((id, past) -> {
            List<Object> row = new ArrayList<>(said(past));
            row.add(now);
            row.add(id);
            rows.add(row.toArray());
        });
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(UPDATE, rows, rows.size(), PastRows::set);
        }
    }

    /** What the other system said, in the order of both statements. */
    private static List<Object> said(PastTicket past) {
        List<Object> said = new ArrayList<>();
        said.add(past.subject());
        said.add(past.description());
        said.add(past.priority() == null ? null : past.priority().name());
        said.add(
                past.priority() == null
                        ? 25
                        : 10 * (Priority.valueOf(past.priority().name()).ordinal() + 1));
        said.add(past.category());
        said.add(past.channel());
        said.add(past.team());
        said.add(past.owner());
        said.add(past.openedAt());
        said.add(past.firstResponseAt());
        said.add(past.solvedAt());
        said.add(past.closedAt());
        said.add(past.reopened());
        said.add(past.reassigned());
        said.add(!past.met());
        said.add(past.closedAt() == null ? "SOLVED" : "CLOSED");
        said.add(past.responseSeconds());
        said.add(past.resolutionSeconds());
        return said;
    }

    private static void set(PreparedStatement statement, Object[] row) throws SQLException {
        for (int n = 0; n < row.length; n++) {
            if (row[n] instanceof Instant moment) {
                statement.setObject(n + 1, moment.atOffset(ZoneOffset.UTC));
            } else if (row[n] == null) {
                statement.setNull(n + 1, Types.NULL);
            } else {
                statement.setObject(n + 1, row[n]);
            }
        }
    }

    /** @return whether it was still as the import left it */
    boolean remove(UUID id) {
        return jdbc.update(
                        "delete from support.ticket t where id = ? and historic and merged_into is null"
                                + " and not exists (select 1 from support.reply where ticket_id = t.id)"
                                + " and not exists (select 1 from support.note where ticket_id = t.id)",
                        id)
                == 1;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
