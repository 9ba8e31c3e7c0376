package org.callboard.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.records.text.SearchTerms;

/**
 * The SQL of a search. No slice costs more than its bound, however frequent the words are: the newest rows are looked
 * through one by one, names by their index, and only words too rare for that are asked of the trigram index.
 */
final class Slices {

    /** A word that stands in one row of fifty shows itself among so many, of all that the viewer may see. */
    private static final int NEWEST = 600;

    private static final int NEWEST_OF_A_PART = 150;

    private static final int NAMED = 30;
    private static final int RARE = 300;
    private static final int ELSEWHERE = 50;
    /** Of a text only this much is looked at for the ranking. */
    private static final int TEXT = 1_000;

    private final Map<String, Object> params = new HashMap<>();
    private final Viewer viewer;
    private final String match;
    private final List<String> matches = new ArrayList<>();

    Slices(SearchTerms terms, Viewer viewer) {
        this.viewer = viewer;
        for (int t = 0; t < terms.all().size(); t++) {
            matches.add(match(t, terms.all().get(t).patterns()));
        }
        this.match = String.join(" and ", matches);
        params.put("viewer", viewer.username());
        int team = 0;
        for (String name : viewer.teams()) {
            params.put("team" + team++, name);
        }
        params.put("name", terms.words());
        params.put("nameEnd", terms.words() + '\uffff');
        params.put("namePattern", terms.words() + "%");
    }

    Map<String, Object> params() {
        return params;
    }

    private String match(int t, List<String> patterns) {
        List<String> any = new ArrayList<>();
        for (int p = 0; p < patterns.size(); p++) {
            params.put("t" + t + "_" + p, patterns.get(p));
            any.add("%1$s.search_text like :t" + t + "_" + p);
        }
        return any.size() == 1 ? any.get(0) : "(" + String.join(" or ", any) + ")";
    }

    /** The newest that fit, of what the viewer may see and of what is theirs, and the first by name. */
    List<String> quick(Searchable kind, boolean byName) {
        List<String> slices = new ArrayList<>();
        List<String> parts = parts(kind);
        int newest = Math.max(NEWEST_OF_A_PART, NEWEST / Math.max(1, parts.size()));
        for (String part : parts) {
            slices.add(newest(kind, part, newest));
            if (byName) {
                slices.add(
                        "(select %s from %s r where %s and r.name_key >= :name and r.name_key < :nameEnd and r.name_key like :namePattern order by r.name_key, r.id limit %d)"
                                .formatted(columns(kind), kind.table(), part, NAMED));
            }
        }
        if (parts.contains("true")) {
            slices.add(newest(kind, "r.owner = :viewer", NEWEST_OF_A_PART));
        }
        return slices;
    }

    private String newest(Searchable kind, String part, int many) {
        return "(select %s from (select * from %s r where %s order by r.id desc limit %d) r where %s)"
                .formatted(columns(kind), kind.table(), part, many, match.formatted("r"));
    }

    /** By the trigram index, which is asked once for all that the viewer may see: reading it is what costs. */
    List<String> rare(Searchable kind) {
        List<String> parts = parts(kind);
        return parts.isEmpty()
                ? List.of()
                : List.of("(select %s from %s r where %s and %s limit %d)"
                        .formatted(columns(kind), kind.table(), match.formatted("r"), any(parts), RARE));
    }

    private static String any(List<String> parts) {
        return parts.stream().collect(Collectors.joining(") or (", "((", "))"));
    }

    /** Some words are its own, the others those of what it points to; both must be in sight. */
    List<String> elsewhere(Searchable kind, Searchable.Via via, Searchable other) {
        List<String> slices = new ArrayList<>();
        if (parts(kind).isEmpty() || parts(other).isEmpty()) {
            return slices;
        }
        for (int cut = 1; cut < matches.size(); cut++) {
            String front = String.join(" and ", matches.subList(0, cut));
            String back = String.join(" and ", matches.subList(cut, matches.size()));
            slices.add(elsewhere(kind, via, other, front.formatted("r") + " and " + back.formatted("o")));
            slices.add(elsewhere(kind, via, other, back.formatted("r") + " and " + front.formatted("o")));
        }
        return slices;
    }

    private String elsewhere(Searchable kind, Searchable.Via via, Searchable other, String split) {
        String seen = any(parts(other)).replace("r.", "o.");
        return "(select %s from %s r join %s o on o.id = r.%s where %s and %s and %s limit %d)"
                .formatted(
                        columns(kind, "concat(left(r.search_text, 1000), left(o.search_text, 1000))"),
                        kind.table(),
                        other.table(),
                        via.column(),
                        split,
                        any(parts(kind)),
                        seen,
                        ELSEWHERE);
    }

    /** These, in sight. */
    List<String> survivors(Searchable kind) {
        return parts(kind).stream()
                .map(part -> "(select %s from %s r where r.id in (:ids) and %s)"
                        .formatted(columns(kind), kind.table(), part))
                .toList();
    }

    /** One condition per part of what the viewer may see, each with an index of its own; none where nothing is seen. */
    private List<String> parts(Searchable kind) {
        Sight sight = kind.mayRead(viewer);
        if (sight instanceof Sight.All) {
            return List.of("true");
        }
        List<String> parts = new ArrayList<>();
        if (sight instanceof Sight.OwnAndUnassigned) {
            parts.add("r.owner = :viewer");
            for (int team = 0; team < viewer.teams().size(); team++) {
                parts.add("r.owner is null and r.team = :team" + team);
            }
        }
        if (sight instanceof Sight.OwnAndTeams) {
            parts.add("r.owner = :viewer");
            for (int team = 0; team < viewer.teams().size(); team++) {
                parts.add("r.team = :team" + team + " and r.owner is distinct from :viewer");
            }
        }
        return parts;
    }

    private static String columns(Searchable kind) {
        return columns(kind, "left(r.search_text, " + TEXT + ")");
    }

    private static String columns(Searchable kind, String text) {
        return "'%s' as type, r.id, r.name_key, %s as search_text, r.owner, r.changed_at, %s as survivor"
                .formatted(
                        kind.type(), text, kind.survivorColumn() == null ? "null::uuid" : "r." + kind.survivorColumn());
    }
}
