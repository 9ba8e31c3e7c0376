package org.callboard.lead;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds and keeps leads that may be the same. */
@Repository
class DuplicateStore {

    /** More look-alikes than this per kind help nobody (a call centre's number, a test address). */
    private static final int PER_KIND = 20;

    private static final String MATCHES =
            """
            select id, email_key = :email, phone_key = :phone, name_key = :name, company_key = :company
            from lead.lead
            where id in (
                (select id from lead.lead where email_key = :email order by id limit %1$d)
                union
                (select id from lead.lead where phone_key = :phone order by id limit %1$d)
                union
                (select id from lead.lead
                 where name_key = :name and company_key = :company and :name <> '' and :company <> ''
                 order by id limit %1$d))
              and id <> :self and status <> 'DUPLICATE'
            order by id
            """
                    .formatted(PER_KIND);

    private final JdbcClient jdbc;

    DuplicateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Two of the same person who come in at the same moment: the second waits here until the first is kept, and then
     * finds it. The locks go with the transaction.
     */
    void waitForTwins(LeadKeys keys) {
        String[] held =
                Stream.of(keys.email(), keys.phone()).filter(Objects::nonNull).toArray(String[]::new);
        if (held.length > 0) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(k, 27)) from unnest(?::text[]) k order by k")
                    .param(held)
                    .query((row, n) -> n)
                    .list();
        }
    }

    /** The oldest first. */
    List<DuplicateMatch> matches(UUID self, LeadKeys keys) {
        return jdbc.sql(MATCHES)
                .param("self", self)
                .param("email", keys.email(), java.sql.Types.VARCHAR)
                .param("phone", keys.phone(), java.sql.Types.VARCHAR)
                .param("name", keys.name())
                .param("company", keys.company())
                .query((row, n) -> new DuplicateMatch(
                        row.getObject(1, UUID.class),
                        row.getBoolean(2),
                        row.getBoolean(3),
                        !keys.name().isEmpty() && row.getBoolean(4),
                        !keys.company().isEmpty() && row.getBoolean(5)))
                .list();
    }

    void keep(UUID lead, List<DuplicateMatch> matches) {
        for (DuplicateMatch match : matches) {
            jdbc.sql("insert into lead.duplicate_candidate (lead_id, candidate_id, reasons) values (?, ?, ?)"
                            + " on conflict (lead_id, candidate_id) do update set reasons = excluded.reasons")
                    .params(lead, match.id(), match.reasons().toArray(String[]::new))
                    .update();
        }
    }

    /** Both ways: those it looked like when it came, and those that came later and look like it. */
    List<Candidate> of(UUID lead) {
        return jdbc.sql("select candidate_id, reasons from lead.duplicate_candidate where lead_id = :lead"
                        + " union all select lead_id, reasons from lead.duplicate_candidate where candidate_id = :lead"
                        + " order by 1 limit 200")
                .param("lead", lead)
                .query((row, n) -> new Candidate(row.getObject(1, UUID.class), texts(row.getArray(2))))
                .list();
    }

    record Candidate(UUID id, List<String> reasons) {}

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
