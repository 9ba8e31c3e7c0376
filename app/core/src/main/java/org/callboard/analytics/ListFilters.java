package org.callboard.analytics;

import java.util.List;
import java.util.function.Predicate;
import org.callboard.access.Sight;
import org.callboard.kernel.BadInput;
import org.callboard.records.Criterion;
import org.callboard.records.RecordConditions;
import org.callboard.records.RecordKind;
import org.callboard.records.RecordQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The filter of the list of deals for sums: words, fields that admins added, and whatever else the copies do not hold. The
 * conditions are those of the list itself, so that a figure and the list behind it never differ.
 */
@Component
class ListFilters {

    private final ObjectProvider<RecordConditions> conditions;
    private final ObjectProvider<RecordKind> kinds;

    ListFilters(ObjectProvider<RecordConditions> conditions, ObjectProvider<RecordKind> kinds) {
        this.conditions = conditions;
        this.kinds = kinds;
    }

    /** Whose the deals are is asked of the copies, where each of several owners has a part. */
    DealWhere of(RecordQuery filter, Sight sight, By by) {
        RecordQuery whose = filtered(filter, null, DealWhere::isOfWhose);
        DealWhere where = new DealWhere(sight, whose, by);
        String table = kinds.stream()
                .filter(kind -> kind.name().equals(DealKeeper.DEAL))
                .map(RecordKind::table)
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        filter.criteria().isEmpty()
                                ? "q"
                                : filter.criteria().get(0).field(),
                        "Sums are not filtered by this."));
        RecordConditions.Rows rows = conditions
                .getObject()
                .of(DealKeeper.DEAL, filtered(filter, filter.text(), criterion -> !DealWhere.isOfWhose(criterion)));
        List<String> parts = rows.parts();
        return parts.isEmpty()
                ? where.and("false")
                : where.and(
                        "d.id in (select id from %s where (%s))".formatted(table, String.join(") or (", parts)),
                        rows.params());
    }

    private static RecordQuery filtered(RecordQuery filter, String text, Predicate<Criterion> wanted) {
        return new RecordQuery(text, filter.criteria().stream().filter(wanted).toList());
    }
}
