package org.callboard.customer;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.callboard.matching.Match;
import org.callboard.matching.Matcher;
import org.callboard.matching.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the rows that may be the same as somebody, and has them judged. */
@Repository
class MatchRows {

    /** More look-alikes than this are read from no block: a call centre's number, a test address. */
    private static final int MOST = 200;
    /** With fewer than this, how a name sounds, begins and ends is asked, too. */
    private static final int ENOUGH = 20;

    /** What alone tells people and companies apart; few, because many rows of a file may share a transaction. */
    private static final Set<String> TELLING = Set.of("e:", "p:", "d:", "n:", "a:");

    private static final Set<String> BROAD = Set.of("s:", "h:", "t:");

    private static final String PROFILE = """
            array_remove(array[r.email] || array(
                select e ->> 'value' from jsonb_array_elements(coalesce(r.emails, '[]')) e limit 20), null) as mails,
            array_remove(array[r.phone] || array(
                select e ->> 'value' from jsonb_array_elements(coalesce(r.phones, '[]')) e limit 20), null) as calls,
            r.city, r.zip, r.country
            """;
    private static final String COMPANIES =
            "select r.id, coalesce(r.name, r.domain) as title, r.name, null as first_name,"
                    + " null as last_name, array_remove(array[r.domain, r.website], null) as domains, null as employer, "
                    + PROFILE + " from customer.company r";
    private static final String PEOPLE =
            "select r.id, coalesce(nullif(concat_ws(' ', r.first_name, r.last_name), ''), r.email, r.phone) as title,"
                    + " null as name, r.first_name, r.last_name, '{}'::text[] as domains, c.name as employer, "
                    + PROFILE
                    + " from customer.person r left join customer.company c on c.id = r.company_id";

    private final JdbcClient jdbc;
    private final Matcher matcher;

    MatchRows(JdbcClient jdbc, Matcher matcher) {
        this.jdbc = jdbc;
        this.matcher = matcher;
    }

    /** A record as the matcher sees it. */
    record Row(String title, Profile profile) {}

    /** One that may be the same. */
    record Found(String title, Match match) {}

    Optional<Row> find(String kind, UUID id) {
        return jdbc.sql(select(kind) + " where r.id = ? and r.merged_into is null")
                .param(id)
                .query((row, n) -> row(kind, row))
                .optional();
    }

    /** The best first. @param sight what may be found, of rows {@code r} */
    List<Found> like(String kind, Profile profile, Seen.Part sight, int limit) {
        Set<String> keys = matcher.keys(profile);
        Map<UUID, Row> rows = new LinkedHashMap<>();
        read(kind, keys.stream().filter(key -> !isBroad(key)).toList(), sight, rows);
        if (rows.size() < ENOUGH) {
            read(kind, keys.stream().filter(MatchRows::isBroad).toList(), sight, rows);
        }
        List<Profile> profiles = rows.values().stream().map(Row::profile).toList();
        return matcher.candidates(profile, profiles, limit).stream()
                .map(match -> new Found(rows.get(match.id()).title(), match))
                .toList();
    }

    /** Those who share what tells people and companies apart take turns, until the transaction ends. */
    void takeTurns(Profile profile) {
        takeTurns(List.of(profile));
    }

    /** For all of them at once, in one order. */
    void takeTurns(Collection<Profile> profiles) {
        Set<String> keys = new TreeSet<>();
        profiles.forEach(profile -> keys.addAll(matcher.keys(profile)));
        keys.removeIf(key -> !TELLING.contains(key.substring(0, 2)));
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(k, 40)) from unnest(?::text[]) k order by k")
                .param(keys.toArray(String[]::new))
                .query((row, n) -> n)
                .list();
    }

    /** The keys of people and companies as they are today. @param condition of rows {@code r} */
    Map<UUID, Set<String>> keys(String kind, String condition, Object... params) {
        Map<UUID, Set<String>> keys = new LinkedHashMap<>();
        jdbc.sql(select(kind) + " where " + condition)
                .params(params)
                .query((row, n) -> row(kind, row).profile())
                .list()
                .forEach(profile -> keys.put(profile.id(), matcher.keys(profile)));
        return keys;
    }

    private void read(String kind, List<String> keys, Seen.Part sight, Map<UUID, Row> rows) {
        if (keys.isEmpty()) {
            return;
        }
        jdbc.sql(select(kind) + " where r.match_keys && :keys::text[] and r.merged_into is null and " + sight.sql()
                        + " limit " + MOST)
                .params(sight.with("keys", keys.toArray(String[]::new)))
                .query((row, n) -> row(kind, row))
                .list()
                .forEach(row -> rows.putIfAbsent(row.profile().id(), row));
    }

    private static boolean isBroad(String key) {
        return BROAD.contains(key.substring(0, 2));
    }

    private static String select(String kind) {
        return kind.equals(CompanyKind.NAME) ? COMPANIES : PEOPLE;
    }

    private static Row row(String kind, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Profile named = kind.equals(CompanyKind.NAME)
                ? Profile.company(id, row.getString("name"))
                : Profile.person(id, row.getString("first_name"), row.getString("last_name"));
        Profile profile = named.withEmails(texts(row.getArray("mails")))
                .withPhones(texts(row.getArray("calls")))
                .withDomains(texts(row.getArray("domains")))
                .at(row.getString("employer"))
                .in(row.getString("city"), row.getString("zip"), row.getString("country"));
        return new Row(row.getString("title"), profile);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
