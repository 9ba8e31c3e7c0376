package org.callboard.worklist;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.springframework.stereotype.Component;

/** Turns a {@link WorkQuery} and its sort keys into SQL, cut down to what the viewer may see. */
@Component
class TaskSearch {

    private static final Map<String, String> COLUMNS = Map.of(
            "due", "t.due",
            "priority", "t.priority",
            "name", "t.name");

    private final VisibleTasks visible;
    private final Clock clock;

    TaskSearch(VisibleTasks visible, Clock clock) {
        this.visible = visible;
        this.clock = clock;
    }

    /** The ways to find what is wanted; none finds what another one finds. */
    List<Condition> of(WorkQuery query, Viewer viewer) {
        List<Condition> all = filters(query);
        WorkQuery.Scope scope = query.scope() == null ? WorkQuery.Scope.ALL : query.scope();
        if (scope == WorkQuery.Scope.UNASSIGNED) {
            all.add(Condition.of("t.assignee is null"));
        } else if (scope == WorkQuery.Scope.MY_TEAM) {
            all.add(myTeam(viewer));
        }
        return ways(scope, viewer).stream()
                .map(way -> Condition.allOf(
                        Stream.concat(Stream.of(way), all.stream()).toList()))
                .toList();
    }

    private List<Condition> ways(WorkQuery.Scope scope, Viewer viewer) {
        if (scope == WorkQuery.Scope.MINE) {
            return List.of(VisibleTasks.mine(viewer));
        }
        return visible.ways(viewer).stream()
                .filter(way -> scope != WorkQuery.Scope.UNASSIGNED || !way.equals(VisibleTasks.mine(viewer)))
                .toList();
    }

    private List<Condition> filters(WorkQuery query) {
        List<Condition> all = new ArrayList<>();
        add(all, "t.subject_id = ?", query.subject());
        add(all, "t.assignee = ?", query.assignee());
        add(all, "? = any(t.candidate_groups)", query.group());
        add(all, "t.element = ?", query.element());
        add(all, "t.badge = ?", query.badge());
        if (query.kind() != null) {
            all.add(kind(query.kind()));
        }
        if (query.overdue() != null) {
            all.add(Condition.of(
                    query.overdue() ? "t.due < ?" : "(t.due >= ? or t.due is null)",
                    clock.instant().atOffset(ZoneOffset.UTC)));
        }
        if (query.text() != null && !query.text().isBlank()) {
            // exactly the expression of index task_words
            all.add(Condition.of(
                    "(t.name || ' ' || coalesce(t.title, '')) ilike ?",
                    "%" + escape(query.text().strip()) + "%"));
        }
        return all;
    }

    /** Who oversees has everybody for a team; the group of managers is no team that leads belong to. */
    private static Condition myTeam(Viewer viewer) {
        return VisibleTasks.oversees(viewer)
                ? Condition.ALWAYS
                : Condition.of("t.team = any(?)", (Object) viewer.teams().toArray(String[]::new));
    }

    private static Condition kind(String kind) {
        return switch (kind) {
            case WorkItem.TODO -> Condition.of("t.process = ?", WorkItem.TODO);
            case WorkItem.TASK -> Condition.of("t.process <> ?", WorkItem.TODO);
            default -> throw new BadInput("kind", "Choose task or todo.");
        };
    }

    private static void add(List<Condition> all, String sql, Object value) {
        if (value != null) {
            all.add(Condition.of(sql, value));
        }
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    static String order(List<String> sort) {
        if (sort.isEmpty()) {
            return "t.due, t.priority desc, t.id";
        }
        List<String> keys = new ArrayList<>();
        for (String key : sort) {
            boolean turned = key.startsWith("-");
            String name = turned ? key.substring(1) : key;
            if (name.equals("age")) {
                keys.add(turned ? "t.created_at" : "t.created_at desc"); // the older, the greater its age
            } else if (COLUMNS.containsKey(name)) {
                keys.add(COLUMNS.get(name) + (turned ? " desc nulls last" : ""));
            } else {
                throw new BadInput("sort", "Sort by one of due, priority, age, name.");
            }
        }
        keys.add("t.id");
        return String.join(", ", keys);
    }
}
