package org.callboard.customer;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.matching.Profile;
import org.callboard.matching.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is surely known already, whoever may see them: an import or a lead must not double anybody. */
@Component
class KnownCustomers {

    private static final int CANDIDATES = 5;
    private static final Seen.Part EVERYBODY = new Seen.Part("true", Map.of());

    private final MatchRows rows;
    private final JdbcClient jdbc;

    KnownCustomers(MatchRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** The best of those who are surely the same. Two of the same who come at the same moment take turns. */
    Optional<UUID> surely(String kind, Profile profile) {
        rows.takeTurns(profile);
        return rows.like(kind, profile, EVERYBODY, CANDIDATES).stream()
                .filter(found -> found.match().verdict() == Verdict.SAME)
                .map(found -> found.match().id())
                .findFirst();
    }

    /** Whether leads became this one, or companies hang below it: an import's undo leaves it. */
    boolean isBuiltOn(String kind, UUID id) {
        String question = kind.equals(CompanyKind.NAME)
                ? "exists (select 1 from customer.conversion where company_id = :id)"
                        + " or exists (select 1 from customer.company where parent_id = :id or merged_into = :id)"
                        + " or exists (select 1 from customer.link l join customer.person p on p.id = l.person_id"
                        + " where l.company_id = :id and p.import_id is distinct from"
                        + " (select import_id from customer.company where id = :id))"
                : "exists (select 1 from customer.conversion where person_id = :id)"
                        + " or exists (select 1 from customer.person where merged_into = :id)";
        return jdbc.sql("select " + question)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
