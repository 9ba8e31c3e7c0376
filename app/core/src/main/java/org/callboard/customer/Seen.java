package org.callboard.customer;

import java.util.HashMap;
import java.util.Map;
import org.callboard.access.CurrentUser;
import org.callboard.access.Sight;
import org.callboard.access.SubjectGuard;
import org.springframework.stereotype.Component;

/** What the current user sees of a kind, as a condition in a query over its rows. */
@Component
class Seen {

    private final SubjectGuard guard;
    private final CurrentUser currentUser;

    Seen(SubjectGuard guard, CurrentUser currentUser) {
        this.guard = guard;
        this.currentUser = currentUser;
    }

    /** @param row alias of the kind's rows in the query */
    Part of(String kind, String row) {
        Sight sight = guard.mayRead(kind, currentUser.viewer());
        if (sight instanceof Sight.All) {
            return new Part("true", Map.of());
        }
        if (sight instanceof Sight.OwnAndUnassigned own) {
            return new Part(
                    "(%1$s.owner = :viewer or %1$s.owner is null and %1$s.team = any(:teams))".formatted(row),
                    Map.of("viewer", own.username(), "teams", own.teams().toArray(String[]::new)));
        }
        return new Part("false", Map.of());
    }

    record Part(String sql, Map<String, Object> params) {

        Map<String, Object> with(Object... namesAndValues) {
            Map<String, Object> all = new HashMap<>(params);
            for (int i = 0; i < namesAndValues.length; i += 2) {
                all.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
            return all;
        }
    }
}
