package org.callboard.analytics;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Where deals stood, from when until when. To arrive where a deal stands already changes nothing. */
@Repository("copiesOfStageVisits")
class StageVisits {

    private static final String LEAVE = """
            update analytics.deal_stage set left_at = greatest(entered_at, :at), left_to = :stage
            where deal_id = :deal and left_at is null and (stage <> :stage or pipeline <> :pipeline)
            """;

    private static final String ARRIVE = """
            insert into analytics.deal_stage (deal_id, pipeline, stage, stage_name, stage_order, open, entered_at)
            select :deal, :pipeline, :stage, :name, :order, :open, :at
            where not exists (select 1 from analytics.deal_stage where deal_id = :deal and left_at is null)
            """;

    private static final String PAST = """
            insert into analytics.deal_stage (deal_id, pipeline, stage, stage_name, stage_order, open, entered_at, left_at,
                left_to)
            values (:deal, :pipeline, :stage, :name, :order, :open, :at, greatest(cast(:left as timestamptz), :at), :leftTo)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    StageVisits(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A visit, and when it ended; {@code null} where it goes on. */
    record Stay(Visit visit, Instant leftAt) {}

    /** In the place of all that is known of the deals. @param stays of each deal in order */
    void replace(List<Stay> stays) {
        UUID[] deals =
                stays.stream().map(stay -> stay.visit().deal()).distinct().toArray(UUID[]::new);
        jdbc.update(
                "delete from analytics.deal_stage where deal_id = any(:deals)",
                new MapSqlParameterSource("deals", deals));
        List<SqlParameterSource> all = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            boolean last = i + 1 == stays.size()
                    || !stays.get(i + 1).visit().deal().equals(stay.visit().deal());
            all.add(values(stay.visit())
                    .addValue(
                            "left", stay.leftAt() == null ? null : stay.leftAt().atOffset(ZoneOffset.UTC))
                    .addValue("leftTo", last ? null : stays.get(i + 1).visit().stage()));
        }
        jdbc.batchUpdate(PAST, all.toArray(SqlParameterSource[]::new));
    }

    /** @param visits at most one of each deal */
    void arrive(List<Visit> visits) {
        if (!visits.isEmpty()) {
            SqlParameterSource[] all = visits.stream().map(StageVisits::values).toArray(SqlParameterSource[]::new);
            jdbc.batchUpdate(LEAVE, all);
            jdbc.batchUpdate(ARRIVE, all);
        }
    }

    private static MapSqlParameterSource values(Visit visit) {
        return new MapSqlParameterSource("deal", visit.deal())
                .addValue("pipeline", visit.pipeline())
                .addValue("stage", visit.stage())
                .addValue("name", visit.name())
                .addValue("order", visit.order())
                .addValue("open", visit.open())
                .addValue("at", visit.at().atOffset(ZoneOffset.UTC));
    }
}
