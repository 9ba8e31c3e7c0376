package org.callboard.knowledge.article;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.PageKey;
import org.callboard.knowledge.ArticleLine;
import org.callboard.knowledge.ArticleQuery;
import org.callboard.knowledge.ArticleSlice;
import org.callboard.knowledge.ArticleState;
import org.callboard.knowledge.Audience;
import org.callboard.knowledge.reading.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of articles, changed last first, by key. */
@Repository
class ArticleList {

    private static final String FIELDS =
            "select a.id, a.language, a.category, a.audience, a.title, a.summary, a.state, a.live_revision, a.author,"
                    + " a.review_by, a.changed_at, l.helpful, l.unhelpful from knowledge.article a"
                    + " left join knowledge.live l on l.article_id = a.id where true";

    private final JdbcClient jdbc;

    ArticleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ArticleSlice find(ArticleQuery query, PageKey after, int size) {
        StringBuilder sql = new StringBuilder(FIELDS);
        Map<String, Object> values = new LinkedHashMap<>();
        add(sql, values, "state", query.state() == null ? null : query.state().name());
        add(sql, values, "language", query.language());
        add(sql, values, "category", query.category());
        add(
                sql,
                values,
                "audience",
                query.audience() == null ? null : query.audience().name());
        if (query.text() != null && !query.text().isBlank()) {
            sql.append(" and a.words @@ ").append(SearchWords.ANY_LANGUAGE);
            values.put("text", SearchWords.folded(query.text()));
        }
        if (after != null) {
            sql.append(" and (a.changed_at, a.id) < (:at, :id)");
            values.put("at", Timestamp.from(after.at()));
            values.put("id", after.id());
        }
        List<ArticleLine> found = jdbc.sql(sql.append(" order by a.changed_at desc, a.id desc limit :size")
                        .toString())
                .params(values)
                .param("size", size + 1)
                .query((row, n) -> new ArticleLine(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        Audience.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        ArticleState.valueOf(row.getString(7)),
                        row.getObject(8) != null,
                        row.getString(9),
                        row.getObject(10, LocalDate.class),
                        row.getInt(12),
                        row.getInt(13),
                        row.getTimestamp(11).toInstant()))
                .list();
        if (found.size() <= size) {
            return new ArticleSlice(found, null);
        }
        ArticleLine last = found.get(size - 1);
        return new ArticleSlice(found.subList(0, size), new PageKey(last.changedAt(), last.id()).toString());
    }

    private static void add(StringBuilder sql, Map<String, Object> values, String column, Object value) {
        if (value != null) {
            sql.append(" and a.").append(column).append(" = :").append(column);
            values.put(column, value);
        }
    }

    /** One step of the index for each category, however many articles there are. */
    List<String> categories() {
        return jdbc.sql("with recursive used as ("
                        + " (select category from knowledge.article order by category limit 1)"
                        + " union all select (select a.category from knowledge.article a where a.category > u.category"
                        + " order by a.category limit 1) from used u where u.category is not null)"
                        + " select category from used where category is not null order by lower(category) limit 200")
                .query(String.class)
                .list();
    }
}
