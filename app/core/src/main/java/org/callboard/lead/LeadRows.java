package org.callboard.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.kernel.Page;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads leads past the aggregate: lists of a million need only their first rows. */
@Repository
class LeadRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int FETCHED_AT_ONCE = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final ObjectMapper json;

    LeadRows(JdbcTemplate template, ObjectMapper json) {
        this.jdbc = new NamedParameterJdbcTemplate(template);
        JdbcTemplate inSlices = new JdbcTemplate(template.getDataSource());
        inSlices.setFetchSize(FETCHED_AT_ONCE);
        this.streaming = new NamedParameterJdbcTemplate(inSlices);
        this.json = json;
    }

    Optional<LeadView> find(UUID id) {
        return jdbc.query("select * from lead.lead where id = :id", Map.of("id", id), this::view).stream()
                .findFirst();
    }

    List<LeadView> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query("select * from lead.lead where id in (:ids) order by id", Map.of("ids", ids), this::view);
    }

    List<LeadView> page(LeadCondition condition, String order, long offset, int size) {
        if (condition.parts().isEmpty()) {
            return List.of();
        }
        String slices = condition.parts().stream()
                .map(part ->
                        "(select * from lead.lead where %s order by %s limit %d)".formatted(part, order, offset + size))
                .collect(Collectors.joining(" union all "));
        String sql = "select * from (%s) l order by %s limit %d offset %d".formatted(slices, order, size, offset);
        return jdbc.query(sql, condition.params(), this::view);
    }

    Stream<LeadView> stream(LeadCondition condition, String order) {
        if (condition.parts().isEmpty()) {
            return Stream.empty();
        }
        String sql = "select * from lead.lead where %s order by %s".formatted(anyOf(condition), order);
        return streaming.queryForStream(sql, condition.params(), this::view);
    }

    /** Exact up to {@link Page#EXACT_UP_TO}; above it what the planner expects. */
    long count(LeadCondition condition) {
        if (condition.parts().isEmpty()) {
            return 0;
        }
        int most = Page.EXACT_UP_TO + 1;
        String slices = condition.parts().stream()
                .map(part -> "(select 1 from lead.lead where %s limit %d)".formatted(part, most))
                .collect(Collectors.joining(" union all "));
        Long exact = jdbc.queryForObject(
                "select count(*) from (select 1 from (%s) a limit %d) b".formatted(slices, most),
                condition.params(),
                Long.class);
        return exact != null && exact < most ? exact : Math.max(most, estimate(condition));
    }

    private long estimate(LeadCondition condition) {
        String plan = jdbc.queryForObject(
                "explain (format json) select 1 from lead.lead where " + anyOf(condition),
                condition.params(),
                String.class);
        try {
            return json.readTree(plan).path(0).path("Plan").path("Plan Rows").asLong();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL's plan is not JSON", e);
        }
    }

    private static String anyOf(LeadCondition condition) {
        return condition.parts().stream().collect(Collectors.joining(") or (", "((", "))"));
    }

    private LeadView view(ResultSet row, int number) throws SQLException {
        String grade = row.getString("grade");
        return new LeadView(
                row.getObject("id", UUID.class),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("company"),
                row.getObject("company_size", Integer.class),
                row.getString("industry"),
                row.getString("country"),
                row.getString("job_title"),
                row.getString("source"),
                row.getString("campaign"),
                row.getString("message"),
                List.of((String[]) row.getArray("tags").getArray()),
                texts(row.getString("attributes")),
                LeadStatus.valueOf(row.getString("status")),
                row.getObject("score", Integer.class),
                grade == null ? null : Grade.valueOf(grade),
                row.getString("owner"),
                row.getString("team"),
                row.getObject("duplicate_of", UUID.class),
                row.getObject("release", Integer.class),
                time(row.getTimestamp("created_at")),
                time(row.getTimestamp("changed_at")),
                row.getLong("version"));
    }

    private static java.time.Instant time(Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private Map<String, String> texts(String object) {
        try {
            return json.readValue(object, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A lead's attributes are no map of texts", e);
        }
    }
}
