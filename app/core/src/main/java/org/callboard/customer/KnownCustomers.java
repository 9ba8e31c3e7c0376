package org.callboard.customer;

import java.util.Collection;
import java.util.List;
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

    /**
     * A company of exactly this name at exactly this address, whatever the name says to a matcher: the same row again, also
     * where a name is too short to tell companies apart, or came in letters that a file could not hold.
     */
    Optional<UUID> echo(Map<String, Object> values) {
        if (!values.keySet().containsAll(List.of("name", "street", "zip"))) {
            return Optional.empty();
        }
        List<UUID> found = jdbc.sql(
                        "select id from customer.company where lower(zip) = lower(:zip) and zip = :zip and name = :name"
                                + " and street = :street and merged_into is null order by id limit 2")
                .params(values)
                .query(UUID.class)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Those about whom {@link #surely} will be asked in this transaction. */
    void expect(Collection<Profile> profiles) {
        rows.takeTurns(profiles);
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
