package org.callboard.ui.tasks;

import java.util.List;
import java.util.Objects;
import org.callboard.worklist.WorkItem;
import org.callboard.worklist.WorkQuery;
import org.callboard.worklist.WorkQuery.Scope;

/** What the list shows and in which order. */
record WorkFilter(WorkQuery query, Sort sort) {

    enum Sort {
        DUE(List.of()),
        PRIORITY(List.of("-priority", "due")),
        AGE(List.of("-age"));

        private final List<String> keys;

        Sort(List<String> keys) {
            this.keys = keys;
        }

        List<String> keys() {
            return keys;
        }
    }

    static WorkFilter first() {
        return new WorkFilter(WorkQuery.of(Scope.MINE), Sort.DUE);
    }

    WorkFilter sortedBy(Sort other) {
        return new WorkFilter(query, other);
    }

    WorkFilter in(Scope scope) {
        return with(new WorkQuery(
                scope,
                query.subject(),
                query.assignee(),
                query.group(),
                query.element(),
                query.badge(),
                query.overdue(),
                query.text(),
                query.kind()));
    }

    WorkFilter searching(String text) {
        String words = text == null || text.isBlank() ? null : text.strip();
        return with(new WorkQuery(
                query.scope(),
                query.subject(),
                query.assignee(),
                query.group(),
                query.element(),
                query.badge(),
                query.overdue(),
                words,
                query.kind()));
    }

    WorkFilter onlyOverdue(boolean only) {
        return with(new WorkQuery(
                query.scope(),
                query.subject(),
                query.assignee(),
                query.group(),
                query.element(),
                query.badge(),
                only ? Boolean.TRUE : null,
                query.text(),
                query.kind()));
    }

    WorkFilter onlyHot(boolean only) {
        return with(new WorkQuery(
                query.scope(),
                query.subject(),
                query.assignee(),
                query.group(),
                query.element(),
                only ? "HOT" : null,
                query.overdue(),
                query.text(),
                query.kind()));
    }

    WorkFilter onlyTodos(boolean only) {
        return with(query.ofKind(only ? WorkItem.TODO : null));
    }

    WorkFilter with(WorkQuery other) {
        return new WorkFilter(other, sort);
    }

    boolean overdueOnly() {
        return Boolean.TRUE.equals(query.overdue());
    }

    boolean todosOnly() {
        return WorkItem.TODO.equals(query.kind());
    }

    boolean hotOnly() {
        return Objects.equals("HOT", query.badge());
    }

    /** Nothing but a scope: an empty list means nothing to do, not a filter too narrow. */
    boolean isPlain() {
        return query.equals(WorkQuery.of(query.scope()));
    }
}
