package org.callboard.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.kernel.Page;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads rows of any kind: lists of a million need only their first rows. */
@Repository
class RecordRows {

    private static final int FETCHED_AT_ONCE = 500;
    private static final long FAR_ABOVE = 3;
    private static final long FEW = 1_000;
    private static final long FEW_WHERE_HARD_TO_EXPECT = 20_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final CustomValues customs;
    private final ObjectMapper json;

    RecordRows(JdbcTemplate template, CustomValues customs, ObjectMapper json) {
        this.jdbc = new NamedParameterJdbcTemplate(new FreshlyPlanned(template.getDataSource()));
        JdbcTemplate inSlices = new FreshlyPlanned(template.getDataSource());
        inSlices.setFetchSize(FETCHED_AT_ONCE);
        this.streaming = new NamedParameterJdbcTemplate(inSlices);
        this.customs = customs;
        this.json = ExactJson.of(json);
    }

    private StoredMapper mapper(RecordKind kind) {
        return new StoredMapper(kind, customs, json);
    }

    /** Whatever it is: merged, out of sight. */
    Optional<Stored> find(RecordKind kind, UUID id) {
        String sql = "select * from %s where id = :id".formatted(kind.table());
        return jdbc.query(sql, Map.of("id", id), mapper(kind)).stream().findFirst();
    }

    /** The one that it lives on in, when it was merged; merges of merges are followed. */
    Optional<Stored> living(RecordKind kind, UUID id) {
        String sql = """
                with recursive way as (
                    select id, merged_into from %1$s where id = :id
                    union
                    select t.id, t.merged_into from way w join %1$s t on t.id = w.merged_into)
                select t.* from way w join %1$s t on t.id = w.id where w.merged_into is null
                """.formatted(kind.table());
        return jdbc.query(sql, Map.of("id", id), mapper(kind)).stream().findFirst();
    }

    /** In the order of ids, so that two who lock several never wait for each other. */
    List<Stored> lock(RecordKind kind, Collection<UUID> ids) {
        String sql = "select * from %s where id = any(:ids) and merged_into is null order by id for update"
                .formatted(kind.table());
        return jdbc.query(sql, Map.of("ids", ids.toArray(UUID[]::new)), mapper(kind));
    }

    List<Stored> findAll(RecordKind kind, Collection<UUID> ids) {
        String sql =
                "select * from %s where id = any(:ids) and merged_into is null order by id".formatted(kind.table());
        return jdbc.query(sql, Map.of("ids", ids.toArray(UUID[]::new)), mapper(kind));
    }

    /** Titles of those within the viewer's sight. */
    Map<UUID, String> titles(RecordKind kind, Collection<UUID> ids, Viewer viewer) {
        Map<UUID, String> titles = new HashMap<>();
        Sight sight = kind.mayRead(viewer);
        String sql = "select id, owner, team, %s as title from %s where id = any(:ids)"
                .formatted(kind.titleSql(), kind.table());
        jdbc.query(sql, Map.of("ids", ids.toArray(UUID[]::new)), row -> {
            if (sight.covers(row.getString("owner"), row.getString("team"))) {
                titles.put(row.getObject("id", UUID.class), row.getString("title"));
            }
        });
        return titles;
    }

    /** @param expected how many there may be in all, see {@link #expected} */
    List<Stored> page(
            RecordKind kind, RecordCondition condition, RecordOrder order, long offset, int size, long expected) {
        if (condition.parts().isEmpty()) {
            return List.of();
        }
        String table = kind.table();
        long few = condition.isHardToExpect() ? FEW_WHERE_HARD_TO_EXPECT : FEW;
        // Few rows are found by their conditions and sorted (offset 0 keeps the planner to that). Else it might walk a
        // million rows in their order, in the hope of soon meeting enough that fit.
        String slices = expected <= few
                ? condition.parts().stream()
                        .map(part -> "(select * from (select * from %s where %s offset 0) few order by %s limit %d)"
                                .formatted(table, part, order.overall(), offset + size))
                        .collect(Collectors.joining(" union all "))
                : halves(condition, order).stream()
                        .map(part -> "(select * from %s where %s order by %s limit %d)"
                                .formatted(table, part, order.within(), offset + size))
                        .collect(Collectors.joining(" union all "));
        String sql =
                "select * from (%s) r order by %s limit %d offset %d".formatted(slices, order.overall(), size, offset);
        return jdbc.query(sql, condition.params(), mapper(kind));
    }

    /** Rows with and without a value to sort by, each in the order of the index: their union is sorted in memory. */
    private static List<String> halves(RecordCondition condition, RecordOrder order) {
        if (order.first() == null) {
            return condition.parts();
        }
        List<String> halves = new ArrayList<>();
        for (String part : condition.parts()) {
            halves.add(part + " and " + order.first() + " is not null");
            halves.add(part + " and " + order.first() + " is null");
        }
        return halves;
    }

    Stream<Stored> stream(RecordKind kind, RecordCondition condition, RecordOrder order) {
        if (condition.parts().isEmpty()) {
            return Stream.empty();
        }
        String sql = "select * from %s where %s order by %s".formatted(kind.table(), anyOf(condition), order.overall());
        return streaming.queryForStream(sql, condition.params(), mapper(kind));
    }

    /** Exact up to {@link Page#EXACT_UP_TO}; above it what the planner expects. */
    long count(RecordKind kind, RecordCondition condition, long expected) {
        if (condition.parts().isEmpty() || expected > FAR_ABOVE * Page.EXACT_UP_TO) {
            return expected;
        }
        int most = Page.EXACT_UP_TO + 1;
        String slices = condition.parts().stream()
                .map(part -> "(select 1 from %s where %s limit %d)".formatted(kind.table(), part, most))
                .collect(Collectors.joining(" union all "));
        Long exact = jdbc.queryForObject(
                "select count(*) from (select 1 from (%s) a limit %d) b".formatted(slices, most),
                condition.params(),
                Long.class);
        return exact != null && exact < most ? exact : Math.max(most, expected);
    }

    /** What the planner expects to find; costs a fraction of a millisecond. */
    long expected(RecordKind kind, RecordCondition condition) {
        if (condition.parts().isEmpty()) {
            return 0;
        }
        String plan = jdbc.queryForObject(
                "explain (format json) select 1 from %s where %s".formatted(kind.table(), anyOf(condition)),
                condition.params(),
                String.class);
        try {
            return json.readTree(plan).path(0).path("Plan").path("Plan Rows").asLong();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL's plan is not JSON", e);
        }
    }

    private static String anyOf(RecordCondition condition) {
        return condition.parts().stream().collect(Collectors.joining(") or (", "((", "))"));
    }
}
