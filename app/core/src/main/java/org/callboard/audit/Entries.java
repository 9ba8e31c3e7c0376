package org.callboard.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The kept lines: written in batches, read by key. */
@Repository
class Entries {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    Entries(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void append(Collection<Entry> entries) {
        jdbc.batchUpdate("""
                insert into audit.entry (at, subject_type, subject_id, what, text, cause_kind, cause_name,
                    cause_reference, cause_release, correlation_id, details)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """, entries.stream().map(this::values).toList());
    }

    List<Line> of(List<Subject> subjects, TimelineFilter filter, Long before, int size) {
        EntryQuery query = new EntryQuery(subjects).before(before);
        if (!filter.kinds().isEmpty()) {
            query.and("split_part(e.what, '.', 1) = any(?)", (Object)
                    filter.kinds().toArray(String[]::new));
        }
        if (filter.person() != null) {
            query.and("e.cause_kind = 'PERSON' and e.cause_name = ?", filter.person());
        }
        if (filter.from() != null) {
            query.and("e.at >= ?", filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.to() != null) {
            query.and("e.at < ?", filter.to().atOffset(ZoneOffset.UTC));
        }
        return read(query, size);
    }

    /** Lines that changed fields. @param field {@code null} for any */
    List<Line> changes(List<Subject> subjects, String field, Long before, int size) {
        return read(changes(subjects, field, before), size);
    }

    /** The first condition reads as that of the index {@code entry_changes}, or it would not be used. */
    static EntryQuery changes(List<Subject> subjects, String field, Long before) {
        EntryQuery query = new EntryQuery(subjects)
                .and("jsonb_path_exists(e.details, '$.*.to')")
                .before(before);
        return field == null ? query : query.and("jsonb_exists(e.details -> ?, 'to')", field);
    }

    private List<Line> read(EntryQuery query, int size) {
        return jdbc.query(
                query.sql(), (row, n) -> new Line(row.getString("subject_type"), entry(row)), query.values(size));
    }

    /** One line, if it is one of theirs. */
    List<Line> one(List<Subject> subjects, long key) {
        return read(new EntryQuery(subjects).and("e.key = ?", key), 1);
    }

    private TimelineEntry entry(ResultSet row) throws SQLException {
        Cause cause = new Cause(
                Cause.Kind.valueOf(row.getString("cause_kind")),
                row.getString("cause_name"),
                row.getString("cause_reference"),
                row.getObject("cause_release", Integer.class));
        return new TimelineEntry(
                row.getLong("key"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("what"),
                row.getString("text"),
                cause,
                read(row.getString("details")),
                row.getString("correlation_id"));
    }

    private Object[] values(Entry entry) {
        Map<String, Object> details = entry.event().details();
        return new Object[] {
            entry.at().atOffset(ZoneOffset.UTC),
            entry.event().subject().type(),
            entry.event().subject().id(),
            entry.event().what(),
            entry.event().text(),
            entry.cause().kind().name(),
            entry.cause().name(),
            entry.cause().reference(),
            entry.cause().release(),
            entry.correlationId(),
            details == null || details.isEmpty() ? null : write(details)
        };
    }

    private String write(Map<String, Object> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("Details of an event must be plain values.", unwritable);
        }
    }

    private Map<String, Object> read(String details) {
        try {
            return details == null ? Map.of() : json.readValue(details, DETAILS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The timeline holds details that are not JSON.", unreadable);
        }
    }
}
