package org.callboard.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.callboard.access.Sight;
import org.callboard.records.text.NormalForm;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class KeptNames implements RecordNames {

    private static final int MOST = 10;
    private static final int MOST_LIKE = 3;
    private static final int CANDIDATES = 500;
    private static final int BEGINNING = 3;
    /** Of ten letters four may be others. */
    private static final double LIKE_ENOUGH = 0.4;
    /** Words that begin alike, by the trigram index of searches. */
    private static final String LIKE = """
            select id, %2$s as title, owner, team from %1$s
            where search_text like :beginning and merged_into is null limit %3$d
            """;

    private final Kinds kinds;
    private final RecordGate gate;
    private final NamedParameterJdbcTemplate jdbc;

    KeptNames(Kinds kinds, RecordGate gate, NamedParameterJdbcTemplate jdbc) {
        this.kinds = kinds;
        this.gate = gate;
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Named> seen(String name, Collection<UUID> ids) {
        if (ids.isEmpty() || !kinds.has(name)) {
            return Map.of();
        }
        RecordKind kind = kinds.get(name);
        Sight sight = kind.mayRead(gate.viewer());
        Map<UUID, Named> seen = new HashMap<>();
        jdbc.query("""
                with recursive way (asked, id, merged_into) as (
                    select id, id, merged_into from %1$s where id = any(:ids)
                    union
                    select w.asked, t.id, t.merged_into from way w join %1$s t on t.id = w.merged_into)
                select w.asked, t.id, %2$s as title, owner, team from way w
                join %1$s t on t.id = w.id where w.merged_into is null
                """.formatted(kind.table(), kind.titleSql()), Map.of("ids", ids.toArray(UUID[]::new)), row -> {
            if (covers(sight, row)) {
                seen.put(row.getObject("asked", UUID.class), named(row));
            }
        });
        return seen;
    }

    @Override
    public List<Named> named(String name, String typed) {
        String key = typed == null || !kinds.has(name) ? "" : NormalForm.words(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        RecordKind kind = kinds.get(name);
        Sight sight = kind.mayRead(gate.viewer());
        return jdbc
                .query(
                        "select id, %2$s as title, owner, team from %1$s where name_key = :key and merged_into is null order by id limit 200"
                                .formatted(kind.table(), kind.titleSql()),
                        Map.of("key", key),
                        (row, n) -> covers(sight, row) ? named(row) : null)
                .stream()
                .filter(found -> found != null)
                .limit(MOST)
                .toList();
    }

    @Override
    public List<Named> like(String name, String typed) {
        String key = typed == null || !kinds.has(name) ? "" : NormalForm.words(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        RecordKind kind = kinds.get(name);
        Sight sight = kind.mayRead(gate.viewer());
        String beginning = "% " + key.substring(0, Math.min(BEGINNING, key.length())) + "%";
        return jdbc
                .query(
                        LIKE.formatted(kind.table(), kind.titleSql(), CANDIDATES),
                        Map.of("beginning", beginning),
                        (row, n) -> covers(sight, row) ? named(row) : null)
                .stream()
                .filter(found -> found != null && distance(found.title(), key) <= LIKE_ENOUGH)
                .sorted(Comparator.comparingDouble(found -> distance(found.title(), key)))
                .limit(MOST_LIKE)
                .toList();
    }

    /** Letters that differ, of all; blanks aside. */
    private static double distance(String title, String key) {
        String one = NormalForm.words(title).replace(" ", "");
        String other = key.replace(" ", "");
        return (double) LevenshteinDistance.getDefaultInstance().apply(one, other)
                / Math.max(1, Math.max(one.length(), other.length()));
    }

    private static boolean covers(Sight sight, ResultSet row) throws SQLException {
        return sight.covers(row.getString("owner"), row.getString("team"));
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(row.getObject("id", UUID.class), row.getString("title"));
    }
}
