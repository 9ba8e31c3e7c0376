package org.callboard.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    private static final int FETCHED_AT_ONCE = 500;
    private static final long FAR_ABOVE = 3;
    private static final long FEW = 1_000;
    private static final long FEW_WHERE_HARD_TO_EXPECT = 20_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final ObjectMapper json;
    private final LeadViewRow view;

    LeadRows(JdbcTemplate template, ObjectMapper json, LeadCustomFields custom) {
        this.jdbc = new NamedParameterJdbcTemplate(new FreshlyPlanned(template.getDataSource()));
        JdbcTemplate inSlices = new FreshlyPlanned(template.getDataSource());
        inSlices.setFetchSize(FETCHED_AT_ONCE);
        this.streaming = new NamedParameterJdbcTemplate(inSlices);
        this.json = json;
        this.view = new LeadViewRow(json, custom);
    }

    Optional<LeadView> find(UUID id) {
        return jdbc.query("select * from lead.lead where id = :id", Map.of("id", id), view).stream()
                .findFirst();
    }

    List<LeadView> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query("select * from lead.lead where id in (:ids) order by id", Map.of("ids", ids), view);
    }

    /** @param expected how many there may be in all, see {@link #expected} */
    List<LeadView> page(LeadCondition condition, String order, long offset, int size, long expected) {
        if (condition.parts().isEmpty()) {
            return List.of();
        }
        String from = fewRows(condition, expected)
                ? "(select * from (select * from lead.lead where %s offset 0) few order by %s limit %d)"
                : "(select * from lead.lead where %s order by %s limit %d)";
        String slices = condition.parts().stream()
                .map(part -> from.formatted(part, order, offset + size))
                .collect(Collectors.joining(" union all "));
        String sql = "select * from (%s) l order by %s limit %d offset %d".formatted(slices, order, size, offset);
        return jdbc.query(sql, condition.params(), view);
    }

    /**
     * Few rows are found by their conditions and sorted ({@code offset 0} keeps the planner to that). Else it might walk a
     * million rows in their order, in the hope of soon meeting enough that fit.
     */
    private static boolean fewRows(LeadCondition condition, long expected) {
        return expected <= (condition.isHardToExpect() ? FEW_WHERE_HARD_TO_EXPECT : FEW);
    }

    Stream<LeadView> stream(LeadCondition condition, String order) {
        if (condition.parts().isEmpty()) {
            return Stream.empty();
        }
        String sql = "select * from lead.lead where %s order by %s".formatted(anyOf(condition), order);
        return streaming.queryForStream(sql, condition.params(), view);
    }

    /**
     * Exact up to {@link Page#EXACT_UP_TO}; above it what the planner expects. Where that is far above, nothing is counted:
     * to find the first ten thousand leads with "anna" in them takes longer than to find the page.
     */
    long count(LeadCondition condition, long expected) {
        if (condition.parts().isEmpty() || expected > FAR_ABOVE * Page.EXACT_UP_TO) {
            return expected;
        }
        int most = Page.EXACT_UP_TO + 1;
        String slices = condition.parts().stream()
                .map(part -> "(select 1 from lead.lead where %s limit %d)".formatted(part, most))
                .collect(Collectors.joining(" union all "));
        Long exact = jdbc.queryForObject(
                "select count(*) from (select 1 from (%s) a limit %d) b".formatted(slices, most),
                condition.params(),
                Long.class);
        return exact != null && exact < most ? exact : Math.max(most, expected);
    }

    /** What the planner expects to find; costs a fraction of a millisecond. */
    long expected(LeadCondition condition) {
        if (condition.parts().isEmpty()) {
            return 0;
        }
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
}
