package org.callboard.customer;

import java.util.Collection;
import java.util.UUID;
import org.callboard.records.MovesAlong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells before a merge how many links will be the survivor's. */
@Component
class LinksMoveAlong implements MovesAlong {

    private final JdbcClient jdbc;

    LinksMoveAlong(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "links";
    }

    @Override
    public long count(String type, Collection<UUID> ids) {
        String end = type.equals(CompanyKind.NAME) ? "company_id" : type.equals(PersonKind.NAME) ? "person_id" : null;
        return end == null
                ? 0
                : jdbc.sql("select count(*) from customer.link where " + end + " = any(?)")
                        .param(ids.toArray(UUID[]::new))
                        .query(Long.class)
                        .single();
    }
}
