package org.callboard.support.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callboard.access.Sight;
import org.callboard.kernel.BadInput;
import org.callboard.support.TicketReports.By;
import org.callboard.support.TicketReports.Measure;
import org.callboard.support.TicketReports.Query;

/** A question about tickets as SQL conditions on {@code support.ticket t}, cut to what a viewer may see. */
final class ReportSql {

    static final String NONE = "-";
    private static final String UNDER_WAY = "t.state in ('OPEN', 'WAITING')";
    private static final String SOLVED = "t.solved_at >= :from and t.solved_at < :to";
    private static final Map<String, String> FILTERS = Map.of(
            "team", "t.team",
            "owner", "t.owner",
            "category", "t.category",
            "priority", "t.priority",
            "queue", "t.queue",
            "level", "t.level",
            "channel", "t.channel");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final By by;

    ReportSql(Sight sight, Query query, Instant from, Instant to, Instant now, String zone) {
        this.by = query.by();
        params.put("from", from.atOffset(ZoneOffset.UTC));
        params.put("to", to.atOffset(ZoneOffset.UTC));
        params.put("now", now.atOffset(ZoneOffset.UTC));
        params.put("zone", zone);
        conditions.add("t.merged_into is null");
        if (sight instanceof Sight.OwnAndTeams own) {
            params.put("me", own.username());
            params.put("teams", own.teams().toArray(String[]::new));
            conditions.add("(t.owner = :me or t.team = any(:teams))");
        } else if (!(sight instanceof Sight.All)) {
            conditions.add("false");
        }
        query.filter().forEach(this::filter);
    }

    private void filter(String name, String value) {
        String column = FILTERS.get(name);
        if (column == null) {
            throw new BadInput(
                    name,
                    "Reports are not filtered by this. Filter by "
                            + String.join(
                                    ", ", FILTERS.keySet().stream().sorted().toList()) + ".");
        }
        if (value.equals(NONE)) {
            conditions.add(column + " is null");
        } else {
            params.put("f" + name, value);
            conditions.add(column + " = :f" + name);
        }
    }

    Map<String, Object> params() {
        return params;
    }

    String where() {
        return String.join(" and ", conditions);
    }

    /** All that any measure counts. */
    String counted() {
        return where() + " and (" + SOLVED + " or (t.opened_at >= :from and t.opened_at < :to) or " + UNDER_WAY + ")";
    }

    static String condition(Measure measure) {
        return switch (measure) {
            case OPENED -> "t.opened_at >= :from and t.opened_at < :to";
            case SOLVED -> SOLVED;
            case MET -> SOLVED + " and not t.breached";
            case MISSED -> SOLVED + " and t.breached";
            case REOPENED -> SOLVED + " and t.reopened > 0";
            case REASSIGNED -> SOLVED + " and t.reassigned > 0";
            case BACKLOG -> UNDER_WAY;
            case NEAR -> UNDER_WAY + " and t.warn_at <= :now and (t.next_due > :now)";
            case OVERDUE -> UNDER_WAY + " and (t.breached or t.next_due <= :now)";
        };
    }

    /** Of days, weeks and months that of the solution, else that of the opening. */
    String group() {
        String moment = "(case when " + SOLVED + " then t.solved_at else t.opened_at end at time zone :zone)";
        return switch (by) {
            case NOTHING -> "null::text";
            case TEAM -> "t.team";
            case OWNER -> "t.owner";
            case CATEGORY -> "t.category";
            case PRIORITY -> "t.priority";
            case QUEUE -> "t.queue";
            case LEVEL -> "t.level";
            case CHANNEL -> "t.channel";
            case DAY -> "to_char(" + moment + ", 'YYYY-MM-DD')";
            case WEEK -> "to_char(" + moment + ", 'IYYY-\"W\"IW')";
            case MONTH -> "to_char(" + moment + ", 'YYYY-MM')";
        };
    }

    String inGroup(String group) {
        if (group == null) {
            return "true";
        }
        if (group.equals(NONE)) {
            return group() + " is null";
        }
        params.put("group", group);
        return group() + " = :group";
    }
}
