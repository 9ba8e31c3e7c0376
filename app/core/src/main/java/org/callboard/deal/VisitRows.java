package org.callboard.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.kernel.engine.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads where deals stood. */
@Repository
class VisitRows {

    private static final int MOST = 500;
    private static final String COLUMNS =
            "select pipeline, stage, stage_name, kind, entered_at, left_at, entered_by from deal.stage_visit ";

    private final JdbcClient jdbc;

    VisitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StageVisit> of(UUID deal) {
        return jdbc.sql(COLUMNS + "where deal_id = ? order by entered_at, id limit " + MOST)
                .param(deal)
                .query(VisitRows::visit)
                .list();
    }

    /** The last stay in each stage of a pipeline, by stage. */
    Map<String, StageVisit> last(UUID deal, String pipeline) {
        return jdbc
                .sql("select distinct on (stage) pipeline, stage, stage_name, kind, entered_at, left_at, entered_by"
                        + " from deal.stage_visit where deal_id = ? and pipeline = ?"
                        + " order by stage, entered_at desc, id desc")
                .params(deal, pipeline)
                .query(VisitRows::visit)
                .list()
                .stream()
                .collect(Collectors.toMap(StageVisit::stage, Function.identity()));
    }

    Optional<StageVisit> current(UUID deal) {
        return jdbc.sql(COLUMNS + "where deal_id = ? and left_at is null")
                .param(deal)
                .query(VisitRows::visit)
                .optional();
    }

    private static StageVisit visit(ResultSet row, int n) throws SQLException {
        return new StageVisit(
                row.getString("pipeline"),
                row.getString("stage"),
                row.getString("stage_name"),
                Stage.Kind.valueOf(row.getString("kind")),
                DealStore.moment(row, "entered_at"),
                DealStore.moment(row, "left_at"),
                row.getString("entered_by"));
    }
}
