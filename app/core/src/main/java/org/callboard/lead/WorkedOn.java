package org.callboard.lead;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which leads people did something with; what only processes and rules did does not count. */
@Repository
class WorkedOn {

    private final JdbcClient jdbc;

    WorkedOn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void mark(UUID lead) {
        mark(List.of(lead));
    }

    void mark(Collection<UUID> leads) {
        jdbc.sql("update lead.lead set worked_on = true where id = any(?) and not worked_on")
                .param(leads.toArray(UUID[]::new))
                .update();
    }

    /** Also true when another lead was attached to it. */
    boolean is(UUID lead) {
        return jdbc.sql("select worked_on or exists (select 1 from lead.lead other where other.duplicate_of = l.id)"
                        + " from lead.lead l where id = ?")
                .param(lead)
                .query(Boolean.class)
                .single();
    }
}
