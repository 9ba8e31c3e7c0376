package org.callboard.lead;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.access.Sight;
import org.callboard.records.CustomValues;
import org.callboard.records.text.Countries;
import org.callboard.records.text.NormalForm;
import org.callboard.records.text.SearchTerm;
import org.callboard.records.text.SearchTerms;

/** A query and a viewer's rights as SQL conditions. */
final class LeadCondition {

    private static final String NOBODY = "-";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final List<String> sights = new ArrayList<>();
    private final boolean ofCustomFields;

    /** @param custom of the query's custom fields */
    LeadCondition(LeadQuery query, List<CustomValues.Condition> custom, Sight sight) {
        conditions.add("merged_into is null");
        text(query.text());
        anyOf("status", query.status());
        anyOf("grade", query.grade());
        owner(query.owner(), sight);
        equal("team", query.team());
        equal("source", query.source());
        equal("campaign", query.campaign());
        equal("country", query.country() == null ? null : codeOrTyped(query.country()));
        put("tags @> array[:tag]::text[]", "tag", query.tag() == null ? null : NormalForm.search(query.tag()));
        put("score >= :minScore", "minScore", query.minScore());
        put("score <= :maxScore", "maxScore", query.maxScore());
        put("created_at >= :createdFrom", "createdFrom", midnight(query.createdFrom()));
        put(
                "created_at < :createdTo",
                "createdTo",
                query.createdTo() == null ? null : midnight(query.createdTo().plusDays(1)));
        put("import_id = :importId", "importId", query.importId());
        custom.forEach(condition -> {
            conditions.add(condition.sql());
            params.putAll(condition.params());
        });
        ofCustomFields = !custom.isEmpty();
        sight(sight, query.owner());
    }

    /**
     * One condition per part of what the viewer may see; the parts do not overlap. Each part has its own index, so a
     * list is the union of the parts' first rows instead of a sort over all of them.
     */
    List<String> parts() {
        return sights.stream()
                .map(part -> conditions.isEmpty() ? part : String.join(" and ", conditions) + " and " + part)
                .toList();
    }

    /**
     * Of custom fields, tags and words the planner knows least: a tag that nobody uses counts as five in a thousand, a
     * part of a name that stands in one lead of a thousand as one in a hundred.
     */
    boolean isHardToExpect() {
        return ofCustomFields || params.containsKey("tag") || params.containsKey("word0");
    }

    Map<String, Object> params() {
        return params;
    }

    /** Parts that the wanted owner rules out are left away: PostgreSQL would read all their rows to find none. */
    private void sight(Sight sight, String wantedOwner) {
        if (sight instanceof Sight.All) {
            sights.add("true");
        } else if (sight instanceof Sight.OwnAndUnassigned own) {
            boolean any = wantedOwner == null || wantedOwner.isBlank();
            if (any || wantedOwner.strip().equals(own.username())) {
                params.put("viewer", own.username());
                sights.add("owner = :viewer");
            }
            if (any || wantedOwner.equals(NOBODY)) {
                unassigned(own.teams());
            }
        }
    }

    private void unassigned(Set<String> teams) {
        int n = 0;
        for (String team : teams) {
            params.put("team" + n, team);
            sights.add("owner is null and team = :team" + n++);
        }
    }

    private void text(String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        List<SearchTerm> terms = SearchTerms.of(text).all();
        if (terms.isEmpty()) {
            conditions.add("false");
        }
        for (int i = 0; i < terms.size(); i++) {
            List<String> patterns = terms.get(i).patterns();
            List<String> any = new ArrayList<>();
            for (int p = 0; p < patterns.size(); p++) {
                String name = "word" + i + (p == 0 ? "" : "_" + p);
                params.put(name, patterns.get(p));
                any.add("search_text like :" + name);
            }
            conditions.add(any.size() == 1 ? any.get(0) : "(" + String.join(" or ", any) + ")");
        }
    }

    private void owner(String owner, Sight sight) {
        if (NOBODY.equals(owner)) {
            // Said once: the planner multiplies what is said twice.
            if (sight instanceof Sight.All) {
                conditions.add("owner is null");
            }
        } else {
            equal("owner", owner);
        }
    }

    private void anyOf(String column, Set<? extends Enum<?>> values) {
        if (values != null && !values.isEmpty()) {
            Set<String> names = values.stream().map(Enum::name).collect(Collectors.toSet());
            put(column + " in (:" + column + ")", column, names);
        }
    }

    private void equal(String column, String value) {
        put(column + " = :" + column, column, value == null || value.isBlank() ? null : value.strip());
    }

    private void put(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            params.put(name, value);
        }
    }

    private static String codeOrTyped(String country) {
        String code = Countries.code(country);
        return code == null ? country : code;
    }

    /** Days are those of UTC. */
    private static Object midnight(LocalDate day) {
        return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
