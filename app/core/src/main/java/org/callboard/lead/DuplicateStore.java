package org.callboard.lead;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final String MATCHES = """
            select id, email_key = :email, phone_key = :phone, name_key = :name, company_key = :company, merged_into
            from lead.lead
            where id in (
                (select id from lead.lead where email_key = :email order by id limit %1$d)
                union
                (select id from lead.lead where phone_key = :phone order by id limit %1$d)
                union
                (select id from lead.lead
                 where name_key = :name and company_key = :company and :name <> '' and :company <> ''
                 order by id limit %1$d))
              and id <> :self and (status <> 'DUPLICATE' or merged_into is not null)
            order by id
            """.formatted(PER_KIND);

    private final JdbcClient jdbc;

    DuplicateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Two of the same person who come in at the same moment: the second waits here until the first is kept, and then
     * finds it. The locks go with the transaction.
     */
    void waitForTwins(LeadKeys keys) {
        waitForTwins(List.of(keys));
    }

    /** Of all of them at once, in one order. */
    void waitForTwins(Collection<LeadKeys> keys) {
        String[] held = keys.stream()
                .flatMap(one -> Stream.of(one.email(), one.phone()))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        if (held.length > 0) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(k, 27)) from unnest(?::text[]) k order by k")
                    .param(held)
                    .query((row, n) -> n)
                    .list();
        }
    }

    /** The oldest first. Whoever looks like a merged lead looks like the one it is part of. */
    List<DuplicateMatch> matches(UUID self, LeadKeys keys) {
        Map<UUID, DuplicateMatch> matches = new LinkedHashMap<>();
        for (Found found : found(self, keys)) {
            DuplicateMatch match =
                    found.merged() ? found.match().of(survivor(found.match().id())) : found.match();
            if (!match.id().equals(self)) {
                matches.merge(match.id(), match, DuplicateMatch::and);
            }
        }
        return List.copyOf(matches.values());
    }

    private record Found(DuplicateMatch match, boolean merged) {}

    /** The lead that a merged one is part of, through all merges. */
    UUID survivor(UUID merged) {
        return jdbc.sql("""
                        with recursive way (id, next) as (
                            select id, merged_into from lead.lead where id = ?
                            union
                            select l.id, l.merged_into from way join lead.lead l on l.id = way.next)
                        select id from way where next is null
                        """).param(merged).query(UUID.class).single();
    }

    List<UUID> withMerged(UUID lead) {
        return jdbc.sql("""
                        with recursive same (id) as (
                            select ?::uuid
                            union
                            select l.id from same join lead.lead l on l.merged_into = same.id)
                        select id from same
                        """).param(lead).query(UUID.class).list();
    }

    private List<Found> found(UUID self, LeadKeys keys) {
        return jdbc.sql(MATCHES)
                .param("self", self)
                .param("email", keys.email(), java.sql.Types.VARCHAR)
                .param("phone", keys.phone(), java.sql.Types.VARCHAR)
                .param("name", keys.name())
                .param("company", keys.company())
                .query((row, n) -> new Found(
                        new DuplicateMatch(
                                row.getObject(1, UUID.class),
                                row.getBoolean(2),
                                row.getBoolean(3),
                                !keys.name().isEmpty() && row.getBoolean(4),
                                !keys.company().isEmpty() && row.getBoolean(5)),
                        row.getObject(6) != null))
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

    /**
     * Both ways: those it looked like when it came, and those that came later and look like it; also those of the leads that
     * were merged into it. Without the merged ones, and those of which somebody said that they are not the same.
     */
    List<Candidate> of(UUID lead) {
        return jdbc.sql("""
                        with recursive same (id) as (
                            select :lead::uuid
                            union
                            select l.id from same join lead.lead l on l.merged_into = same.id),
                        pair (id, reasons) as (
                            select candidate_id, reasons from lead.duplicate_candidate
                            where lead_id in (select id from same)
                            union all
                            select lead_id, reasons from lead.duplicate_candidate
                            where candidate_id in (select id from same))
                        select pair.id, pair.reasons from pair join lead.lead l on l.id = pair.id
                        where l.merged_into is null and l.id <> :lead and not exists (
                            select 1 from lead.not_duplicate n
                            where n.one_id = least(l.id, :lead) and n.other_id = greatest(l.id, :lead))
                        order by 1 limit 200
                        """)
                .param("lead", lead)
                .query((row, n) -> new Candidate(row.getObject(1, UUID.class), texts(row.getArray(2))))
                .list();
    }

    /** They are looked at together no more. @return false when it was said before */
    boolean notTheSame(UUID one, UUID other, String by, Instant at) {
        return jdbc.sql(
                                "insert into lead.not_duplicate (one_id, other_id, said_by, said_at)"
                                        + " values (least(:one, :other), greatest(:one, :other), :by, :at) on conflict do nothing")
                        .param("one", one)
                        .param("other", other)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    record Candidate(UUID id, List<String> reasons) {}

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
