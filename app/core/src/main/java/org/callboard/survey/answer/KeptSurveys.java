package org.callboard.survey.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.survey.SurveyKind;
import org.callboard.survey.Surveys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers and figures, for those who may see them. */
@Service
class KeptSurveys implements Surveys {

    private static final List<String> GROUPS = List.of("agent", "team", "category", "score");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Figure NOTHING = new Figure(0, 0, 0, 0, null, null);

    private final InvitationRows rows;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final ObjectProvider<SubjectGuard> guard;

    KeptSurveys(InvitationRows rows, JdbcClient jdbc, CurrentUser currentUser, ObjectProvider<SubjectGuard> guard) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.guard = guard;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Said> of(Subject subject) {
        guard.getObject().requireRead(subject);
        return rows.of(subject).stream().map(KeptSurveys::said).toList();
    }

    private static Said said(Invitation one) {
        return new Said(
                one.id(),
                one.kind(),
                one.subject(),
                one.title(),
                one.agent(),
                one.team(),
                one.category(),
                one.score(),
                one.comment(),
                one.askedAt(),
                one.answeredAt());
    }

    @Override
    @Transactional(readOnly = true)
    public Figures figures(Query query) {
        requireManager();
        Map<String, Figure> groups = query.by() == null ? Map.of() : grouped(query);
        return new Figures(grouped(with(query, null)).getOrDefault("", NOTHING), groups);
    }

    private Map<String, Figure> grouped(Query query) {
        if (query.by() != null && !GROUPS.contains(query.by())) {
            throw new BadInput("by", "Group by one of " + String.join(", ", GROUPS) + ".");
        }
        String group = query.by() == null ? "''" : "coalesce(cast(" + query.by() + " as text), '')";
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(query, values);
        values.put("good", kind(query).good());
        values.put("bad", kind(query).bad());
        Map<String, Figure> found = new LinkedHashMap<>();
        jdbc.sql("select " + group
                        + ", count(*), count(answered_at), avg(score), count(*) filter (where score >= :good),"
                        + " count(*) filter (where score <= :bad) from survey.invitation where " + where
                        + " group by 1 order by 1 limit 500")
                .params(values)
                .query(row -> {
                    found.put(
                            row.getString(1),
                            figure(
                                    kind(query),
                                    row.getLong(2),
                                    row.getLong(3),
                                    row.getLong(5),
                                    row.getLong(6),
                                    row.getBigDecimal(4)));
                });
        return found;
    }

    private static Figure figure(SurveyKind kind, long asked, long answered, long good, long bad, BigDecimal mean) {
        if (answered == 0) {
            return new Figure(asked, 0, 0, 0, null, null);
        }
        long balance = kind == SurveyKind.NPS ? good - bad : good;
        return new Figure(
                asked,
                answered,
                good,
                bad,
                mean.setScale(2, RoundingMode.HALF_UP),
                BigDecimal.valueOf(balance)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(answered), 1, RoundingMode.HALF_UP));
    }

    private static SurveyKind kind(Query query) {
        return query.kind() == null ? SurveyKind.CSAT : query.kind();
    }

    @Override
    @Transactional(readOnly = true)
    public Slice list(Query query, Which which, String before, int size) {
        requireManager();
        PageKey after = PageKey.read(before);
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder("select * from survey.invitation where ").append(where(query, values));
        sql.append(
                switch (which) {
                    case ASKED -> "";
                    case ANSWERED -> " and answered_at is not null";
                    case GOOD ->
                        " and answered_at is not null and score >= "
                                + kind(query).good();
                    case BAD ->
                        " and answered_at is not null and score <= "
                                + kind(query).bad();
                });
        if (after != null) {
            sql.append(" and (asked_at, id) < (:at, :id)");
            values.put("at", Timestamp.from(after.at()));
            values.put("id", after.id());
        }
        values.put("size", PageRequest.first(size).size() + 1);
        List<Said> found = jdbc.sql(sql.append(" order by asked_at desc, id desc limit :size")
                        .toString())
                .params(values)
                .query((row, n) -> said(InvitationRows.invitation(row)))
                .list();
        if (found.size() <= size) {
            return new Slice(found, null);
        }
        Said last = found.get(size - 1);
        return new Slice(found.subList(0, size), new PageKey(last.askedAt(), last.id()).toString());
    }

    private static String where(Query query, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder("kind = :kind");
        values.put("kind", kind(query).name());
        add(sql, values, "asked_at >= ", "from", query.from() == null ? null : Timestamp.from(query.from()));
        add(sql, values, "asked_at < ", "to", query.to() == null ? null : Timestamp.from(query.to()));
        named(sql, values, "agent", query.agent());
        named(sql, values, "team", query.team());
        named(sql, values, "category", query.category());
        add(sql, values, "score = ", "score", query.score());
        return sql.toString();
    }

    private static void named(StringBuilder sql, Map<String, Object> values, String column, String name) {
        if ("".equals(name)) {
            sql.append(" and ").append(column).append(" is null");
        } else {
            add(sql, values, column + " = ", column, name);
        }
    }

    private static void add(
            StringBuilder sql, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition).append(':').append(name);
            values.put(name, value);
        }
    }

    private static Query with(Query query, String by) {
        return new Query(
                query.kind(),
                query.from(),
                query.to(),
                query.agent(),
                query.team(),
                query.category(),
                query.score(),
                by);
    }

    private void requireManager() {
        if (!currentUser.viewer().isAny(Role.SUPPORT_MANAGER, Role.ANALYST, Role.ADMIN)) {
            throw new Forbidden("Figures of satisfaction are for managers of support.");
        }
    }
}
