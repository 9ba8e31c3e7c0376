package org.callboard.worklist;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    Condition of(WorkQuery query, Viewer viewer) {
        List<Condition> all = new ArrayList<>();
        all.add(scope(query.scope(), viewer));
        add(all, "t.subject_id = ?", query.subject());
        add(all, "t.assignee = ?", query.assignee());
        add(all, "? = any(t.candidate_groups)", query.group());
        add(all, "t.element = ?", query.element());
        add(all, "t.badge = ?", query.badge());
        if (query.overdue() != null) {
            all.add(Condition.of(
                    query.overdue() ? "t.due < ?" : "(t.due >= ? or t.due is null)",
                    clock.instant().atOffset(ZoneOffset.UTC)));
        }
        if (query.text() != null && !query.text().isBlank()) {
            String pattern = "%" + escape(query.text().strip()) + "%";
            all.add(Condition.of("(t.title ilike ? or t.name ilike ?)", pattern, pattern));
        }
        return Condition.allOf(all);
    }

    private Condition scope(WorkQuery.Scope scope, Viewer viewer) {
        return switch (scope == null ? WorkQuery.Scope.ALL : scope) {
            case MINE -> Condition.of("t.assignee = ?", viewer.username());
            case UNASSIGNED -> Condition.allOf(List.of(Condition.of("t.assignee is null"), visible.to(viewer)));
            case MY_TEAM -> Condition.allOf(List.of(myTeam(viewer), visible.to(viewer)));
            case ALL -> visible.to(viewer);
        };
    }

    /** Who oversees and belongs to no team has them all for a team. */
    private static Condition myTeam(Viewer viewer) {
        return viewer.teams().isEmpty() && VisibleTasks.oversees(viewer)
                ? Condition.ALWAYS
                : Condition.of("t.team = any(?)", (Object) viewer.teams().toArray(String[]::new));
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
