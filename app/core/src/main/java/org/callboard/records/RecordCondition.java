package org.callboard.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.records.Field.Trait;
import org.callboard.records.text.SearchTerm;
import org.callboard.records.text.SearchTerms;

/** A query and a viewer's rights as SQL conditions. */
final class RecordCondition {

    /** A criterion that every kind has beside its fields: what one import brought. */
    static final String IMPORT = "importId";

    private static final int MOST_CRITERIA = 30;
    private static final int MOST_VALUES = 100;

    private final RecordKind kind;
    private final CustomValues customs;
    private final Viewer viewer;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final List<String> sights = new ArrayList<>();
    private boolean hardToExpect;

    RecordCondition(RecordKind kind, CustomValues customs, Viewer viewer, RecordQuery query) {
        this.kind = kind;
        this.customs = customs;
        this.viewer = viewer;
        if (query.criteria().size() > MOST_CRITERIA) {
            throw new BadInput("filter", "Holds too many conditions: at most " + MOST_CRITERIA + ".");
        }
        conditions.add("merged_into is null");
        text(query.text());
        query.criteria().forEach(this::criterion);
        sight(kind.mayRead(viewer), query);
    }

    /**
     * One condition per part of what the viewer may see; the parts do not overlap. Each part has its own index, so a
     * list is the union of the parts' first rows instead of a sort over all of them.
     */
    List<String> parts() {
        return sights.stream()
                .map(part -> String.join(" and ", conditions) + (part.equals("true") ? "" : " and " + part))
                .toList();
    }

    Map<String, Object> params() {
        return params;
    }

    /** Of words, tags and what stands inside JSON the planner knows least. */
    boolean isHardToExpect() {
        return hardToExpect;
    }

    /** Parts that the wanted owner rules out are left away: PostgreSQL would read all their rows to find none. */
    private void sight(Sight sight, RecordQuery query) {
        if (sight instanceof Sight.All) {
            sights.add("true");
        } else if (sight instanceof Sight.OwnAndUnassigned own) {
            List<String> wanted = wantedOwners(query);
            if (wanted.isEmpty() || wanted.contains(own.username())) {
                sights.add("owner = " + param(own.username()));
            }
            if (wanted.isEmpty() || wanted.contains(Criterion.NONE)) {
                own.teams().forEach(team -> sights.add("owner is null and team = " + param(team)));
            }
        } else if (sight instanceof Sight.OwnAndTeams own) {
            ownAndTeams(own, wantedOwners(query));
        }
    }

    private void ownAndTeams(Sight.OwnAndTeams own, List<String> wanted) {
        if (wanted.isEmpty() || wanted.contains(own.username())) {
            sights.add("owner = " + param(own.username()));
        }
        if (!wanted.equals(List.of(own.username()))) {
            own.teams()
                    .forEach(team -> sights.add(
                            "team = " + param(team) + " and owner is distinct from " + param(own.username())));
        }
    }

    private static List<String> wantedOwners(RecordQuery query) {
        return query.criteria().stream()
                .filter(c -> c.field().equals("owner") && c.op() == Criterion.Op.IS)
                .flatMap(c -> c.values().stream())
                .toList();
    }

    private void text(String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        hardToExpect = true;
        List<SearchTerm> terms = SearchTerms.of(text).all();
        if (terms.isEmpty()) {
            conditions.add("false");
        }
        for (SearchTerm term : terms) {
            conditions.add(term.patterns().stream()
                    .map(pattern -> "search_text like " + param(pattern))
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
    }

    private void criterion(Criterion criterion) {
        if (criterion.values().isEmpty() || criterion.values().size() > MOST_VALUES) {
            throw new BadInput(criterion.field(), "Give 1 to " + MOST_VALUES + " values.");
        }
        if (criterion.field().startsWith(Field.CUSTOM)) {
            CustomValues.Condition custom = customs.condition(kind.name(), criterion, viewer, "c" + conditions.size())
                    .orElseThrow(() -> unknown(criterion.field()));
            hardToExpect |= custom.sql().contains("@>");
            conditions.add(custom.sql());
            params.putAll(custom.params());
        } else if (kind.questions().containsKey(criterion.field())) {
            question(kind.questions().get(criterion.field()), criterion);
        } else if (criterion.field().equals(IMPORT)) {
            conditions.add("import_id = any(" + param(ids(criterion)) + ")");
        } else {
            StandardCondition standard = new StandardCondition(filtered(criterion.field()), this::param);
            conditions.add(standard.of(criterion));
            hardToExpect |= standard.isHardToExpect();
        }
    }

    private void question(String sql, Criterion criterion) {
        Field asked = Field.of(criterion.field(), criterion.field(), FieldType.YES_NO, null);
        List<Object> answers = criterion.values().stream()
                .map(value -> Asked.value(asked, value))
                .distinct()
                .toList();
        if (criterion.op() != Criterion.Op.IS) {
            throw new BadInput(criterion.field(), "Is asked with true or false.");
        }
        if (answers.size() == 1) {
            conditions.add((answers.get(0).equals(true) ? "(" : "not (") + sql + ")");
        }
    }

    private Field filtered(String name) {
        return kind.fields().stream()
                .filter(field -> field.name().equals(name) && field.is(Trait.FILTERED))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private BadInput unknown(String name) {
        List<String> known = new ArrayList<>();
        kind.fields().stream().filter(field -> field.is(Trait.FILTERED)).forEach(field -> known.add(field.name()));
        known.addAll(kind.questions().keySet());
        customs.fields(kind.name(), viewer).stream()
                .filter(field -> field.is(Trait.FILTERED))
                .forEach(field -> known.add(field.name()));
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return new BadInput(shown, "Lists are not filtered by this. Filter by " + String.join(", ", known) + ".");
    }

    private static UUID[] ids(Criterion criterion) {
        Field field = Field.of(IMPORT, "Import", FieldType.RECORD, null);
        return criterion.values().stream()
                .map(value -> Asked.value(field, value))
                .toArray(UUID[]::new);
    }

    private String param(Object value) {
        String name = "p" + params.size();
        params.put(name, value);
        return ":" + name;
    }
}
