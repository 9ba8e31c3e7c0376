package org.callboard.deal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.SubjectShares;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The splits of deals, for those who add up. */
@Repository
class KeptShares implements SubjectShares {

    private final JdbcClient jdbc;

    KeptShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return Deals.KIND;
    }

    @Override
    public Map<UUID, List<Share>> of(Collection<UUID> deals) {
        Map<UUID, List<Share>> shares = new HashMap<>();
        jdbc.sql("select deal_id, owner, percent from deal.split where deal_id = any(?) order by deal_id, owner")
                .param(deals.toArray(UUID[]::new))
                .query(row -> {
                    shares.computeIfAbsent(row.getObject(1, UUID.class), deal -> new ArrayList<>())
                            .add(new Share(row.getString(2), row.getBigDecimal(3)));
                });
        return shares;
    }
}
