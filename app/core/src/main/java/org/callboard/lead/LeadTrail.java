package org.callboard.lead;

import java.util.Collection;
import java.util.UUID;
import org.callboard.records.MovesAlong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What leads did moves with them into a merge. */
@Component
class LeadTrail implements MovesAlong {

    private final JdbcClient jdbc;

    LeadTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "behaviours";
    }

    @Override
    public long count(String type, Collection<UUID> ids) {
        return type.equals(LeadExtensions.KIND)
                ? jdbc.sql("select count(*) from lead.behaviour where lead_id = any(?)")
                        .param(ids.toArray(UUID[]::new))
                        .query(Long.class)
                        .single()
                : 0;
    }
}
