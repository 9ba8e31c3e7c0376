package org.callboard.activity;

import java.util.ArrayList;
import java.util.List;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.Subject;

/** A piece of SQL about {@code activity.activity} with its values; values never stand in the text. */
record ActivityCondition(String sql, List<Object> values) {

    static ActivityCondition of(Subject subject, ActivityQuery query, PageKey before) {
        StringBuilder sql = new StringBuilder("subject_type = ? and subject_id = ?");
        List<Object> values = new ArrayList<>(List.of(subject.type(), subject.id()));
        if (!query.kinds().isEmpty()) {
            sql.append(" and kind = any(?)");
            values.add(query.kinds().stream().map(Enum::name).toArray(String[]::new));
        }
        if (query.person() != null) {
            sql.append(" and (author = ? or assignee = ?)");
            values.add(query.person());
            values.add(query.person());
        }
        if (query.from() != null) {
            sql.append(" and at >= ?");
            values.add(ActivityRows.at(query.from()));
        }
        if (query.to() != null) {
            sql.append(" and at < ?");
            values.add(ActivityRows.at(query.to()));
        }
        if (before != null) {
            sql.append(" and (at, id) < (?, ?)");
            values.add(ActivityRows.at(before.at()));
            values.add(before.id());
        }
        return new ActivityCondition(sql.toString(), values);
    }
}
