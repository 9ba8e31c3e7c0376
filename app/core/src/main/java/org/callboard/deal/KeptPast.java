package org.callboard.deal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.StagePast;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where deals stood, for read models that begin late. */
@Repository
class KeptPast implements StagePast {

    private final JdbcClient jdbc;

    KeptPast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return Deals.KIND;
    }

    @Override
    public List<Stay> of(Collection<UUID> deals) {
        return jdbc.sql("""
                        select deal_id, pipeline, stage, stage_name, kind, entered_at, left_at from deal.stage_visit
                        where deal_id = any(?) order by deal_id, entered_at, id
                        """)
                .param(deals.toArray(UUID[]::new))
                .query((row, n) -> new Stay(
                        row.getObject("deal_id", UUID.class),
                        row.getString("pipeline"),
                        row.getString("stage"),
                        row.getString("stage_name"),
                        Stage.Kind.valueOf(row.getString("kind")),
                        DealStore.moment(row, "entered_at"),
                        DealStore.moment(row, "left_at")))
                .list();
    }
}
