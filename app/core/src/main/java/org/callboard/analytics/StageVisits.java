package org.callboard.analytics;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Where deals stood, from when until when. To arrive where a deal stands already changes nothing. */
@Repository("copiesOfStageVisits")
class StageVisits {

    private static final String LEAVE =
            """
            update analytics.deal_stage set left_at = greatest(entered_at, :at), left_to = :stage
            where deal_id = :deal and left_at is null and (stage <> :stage or pipeline <> :pipeline)
            """;

    private static final String ARRIVE =
            """
            insert into analytics.deal_stage (deal_id, pipeline, stage, stage_name, stage_order, open, entered_at)
            select :deal, :pipeline, :stage, :name, :order, :open, :at
            where not exists (select 1 from analytics.deal_stage where deal_id = :deal and left_at is null)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    StageVisits(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param visits at most one of each deal */
    void arrive(List<Visit> visits) {
        if (!visits.isEmpty()) {
            SqlParameterSource[] all = visits.stream().map(StageVisits::values).toArray(SqlParameterSource[]::new);
            jdbc.batchUpdate(LEAVE, all);
            jdbc.batchUpdate(ARRIVE, all);
        }
    }

    private static SqlParameterSource values(Visit visit) {
        return new MapSqlParameterSource("deal", visit.deal())
                .addValue("pipeline", visit.pipeline())
                .addValue("stage", visit.stage())
                .addValue("name", visit.name())
                .addValue("order", visit.order())
                .addValue("open", visit.open())
                .addValue("at", visit.at().atOffset(ZoneOffset.UTC));
    }
}
