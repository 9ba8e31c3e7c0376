package org.callboard.support.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.kernel.PageKey;
import org.callboard.support.level.TimerFacts;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Tickets under way in the order of their dues. Each queue, and what is somebody's own, has an index in that order: a list
 * is the union of their first rows.
 */
@Repository
class QueueSearch {

    private static final String DUE = "coalesce(next_due, 'infinity'::timestamptz)";
    private static final int COUNTED_UP_TO = 1_000;

    private final NamedParameterJdbcTemplate jdbc;

    QueueSearch(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Conditions on a row, none of which shows what another one shows; with their values. */
    record Parts(List<String> sql, Map<String, Object> params) {

        Parts and(String condition) {
            return new Parts(
                    sql.stream().map(part -> part + " and " + condition).toList(), params);
        }
    }

    /** @param states in SQL, as the indexes have them */
    List<TicketRow> page(Parts parts, String states, PageKey after, int most) {
        if (parts.sql().isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>(parts.params());
        String key = after == null ? "" : " and (" + DUE + ", id) > (:keyDue::timestamptz, :keyId)";
        if (after != null) {
            boolean never = after.at().equals(TimerFacts.NEVER);
            params.put(
                    "keyDue",
                    never ? "infinity" : after.at().atOffset(ZoneOffset.UTC).toString());
            params.put("keyId", after.id());
        }
        String order = " order by " + DUE + ", id limit " + most;
        String slices = parts.sql().stream()
                .map(part -> "(select * from support.ticket where merged_into is null and state in (" + states
                        + ") and " + part + key + order + ")")
                .collect(Collectors.joining(" union all "));
        return jdbc.query("select * from (" + slices + ") t" + order, params, TicketRows::ticket);
    }

    static PageKey key(TicketRow last) {
        Instant due = last.nextDue();
        return new PageKey(due == null ? TimerFacts.NEVER : due, last.id());
    }

    /** Open ones by queue, up to a bound. */
    Map<String, Integer> counts(List<String> queues) {
        Map<String, Integer> counts = new HashMap<>();
        if (queues.isEmpty()) {
            return counts;
        }
        List<String> each = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        for (int n = 0; n < queues.size(); n++) {
            params.put("q" + n, queues.get(n));
            each.add("select :q" + n + "::text, count(*) from (select 1 from support.ticket where merged_into is null"
                    + " and state in ('OPEN', 'WAITING') and state = 'OPEN' and queue = :q" + n + " limit "
                    + COUNTED_UP_TO
                    + ") of_it");
        }
        jdbc.query(String.join(" union all ", each), params, row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    /** Nobody else who asks at the same moment gets the same one. */
    Optional<UUID> takeFirst(Parts parts) {
        for (String part : parts.sql()) {
            List<UUID> first = jdbc.query(
                    "select id from support.ticket where merged_into is null and state in ('OPEN', 'WAITING')"
                            + " and state = 'OPEN' and " + part + " order by " + DUE
                            + ", id limit 1 for update skip locked",
                    parts.params(),
                    (row, n) -> row.getObject(1, UUID.class));
            if (!first.isEmpty()) {
                return Optional.of(first.get(0));
            }
        }
        return Optional.empty();
    }
}
