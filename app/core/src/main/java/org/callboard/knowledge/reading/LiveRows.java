package org.callboard.knowledge.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.knowledge.Audience;
import org.callboard.knowledge.Library.Elsewhere;
import org.callboard.knowledge.Library.Hit;
import org.callboard.knowledge.Library.Place;
import org.callboard.knowledge.Library.Reading;
import org.callboard.knowledge.Library.Shelf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.HtmlUtils;

/** What is published, as readers ask for it. */
@Repository
class LiveRows {

    private static final String HIT = "l.article_id, l.language, l.slug, l.category, l.audience, l.title";
    /** Excerpts are cut from the beginning of long texts: to read all of a hundred thousand letters takes too long. */
    private static final String EXCERPT = "ts_headline(cast(:config as regconfig),"
            + " concat_ws(' ', l.summary, left(l.plain, 6000)), q.q,"
            + " 'StartSel=\u0001, StopSel=\u0002, MaxWords=32, MinWords=12, MaxFragments=1')";

    private final JdbcClient jdbc;

    LiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sql that makes a {@code tsquery} of {@code :text} */
    List<Hit> find(String sql, String text, String language, Audience audience, int limit) {
        return jdbc.sql("with q as materialized (select " + sql + " as q), found as materialized ("
                        + "select l.article_id, ts_rank('{0.05, 0.2, 0.4, 1.0}', l.words, q.q, 1) as rank"
                        + " from knowledge.live l, q where l.words @@ (cast(:within as tsquery) && q.q) limit :ranked),"
                        + " best as (select * from found order by rank desc, article_id limit :limit)"
                        + " select " + HIT + ", " + EXCERPT + " as excerpt from best b"
                        + " join knowledge.live l on l.article_id = b.article_id, q order by b.rank desc, b.article_id")
                .param("text", text)
                .param("config", SearchWords.config(language))
                .param("within", Question.within(language, audience))
                .param("ranked", Question.RANKED)
                .param("limit", limit)
                .query((row, n) -> hit(row, marked(row.getString("excerpt"))))
                .list();
    }

    List<Hit> of(String category, String language, Audience audience, Place after, int limit) {
        return jdbc.sql("select " + HIT + ", coalesce(l.summary, left(l.plain, 160)) as excerpt from knowledge.live l"
                        + " where l.language = :language and l.category = :category"
                        + (audience == null ? "" : " and l.audience = :audience")
                        + (after == null ? "" : " and (l.title, l.article_id) > (:title, :id)")
                        + " order by l.title, l.article_id limit :limit")
                .param("language", language)
                .param("category", category)
                .param("audience", audience == null ? null : audience.name())
                .param("title", after == null ? null : after.title())
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, n) -> hit(row, HtmlUtils.htmlEscape(row.getString("excerpt"), "UTF-8")))
                .list();
    }

    Optional<Reading> read(String language, String slug, Audience audience) {
        return jdbc.sql("select * from knowledge.live where language = ? and slug = ?")
                .params(language, slug)
                .query((row, n) -> reading(row))
                .optional()
                .filter(one -> audience == null || one.audience() == audience);
    }

    Optional<Reading> read(UUID id, Audience audience) {
        return jdbc.sql("select * from knowledge.live where article_id = ?")
                .param(id)
                .query((row, n) -> reading(row))
                .optional()
                .filter(one -> audience == null || one.audience() == audience);
    }

    List<Elsewhere> elsewhere(UUID of, Audience audience) {
        return jdbc.sql("select o.language, o.slug from knowledge.live l join knowledge.live o on o.family = l.family"
                        + " and o.article_id <> l.article_id where l.article_id = :id"
                        + (audience == null ? "" : " and o.audience = :audience") + " order by o.language")
                .param("id", of)
                .param("audience", audience == null ? null : audience.name())
                .query((row, n) -> new Elsewhere(row.getString(1), row.getString(2)))
                .list();
    }

    List<Shelf> shelves(String language, Audience audience) {
        return jdbc.sql("select category, count(*) from knowledge.live where language = :language"
                        + (audience == null ? "" : " and audience = :audience")
                        + " group by category order by lower(category) limit 200")
                .param("language", language)
                .param("audience", audience == null ? null : audience.name())
                .query((row, n) -> new Shelf(row.getString(1), row.getLong(2)))
                .list();
    }

    /** One step of the index for each language. */
    List<String> languages() {
        return jdbc.sql("with recursive used as ("
                        + " (select language from knowledge.live order by language limit 1)"
                        + " union all select (select l.language from knowledge.live l where l.language > u.language"
                        + " order by l.language limit 1) from used u where u.language is not null)"
                        + " select language from used where language is not null")
                .query(String.class)
                .list();
    }

    private static Hit hit(ResultSet row, String excerpt) throws SQLException {
        return new Hit(
                row.getObject("article_id", UUID.class),
                row.getString("language"),
                row.getString("slug"),
                row.getString("category"),
                Audience.valueOf(row.getString("audience")),
                row.getString("title"),
                excerpt);
    }

    /** Escaped first: what stands between the marks is words, not markup. */
    private static String marked(String excerpt) {
        return HtmlUtils.htmlEscape(excerpt, "UTF-8")
                .replace("\u0001", "<mark>")
                .replace("\u0002", "</mark>");
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getObject("article_id", UUID.class),
                row.getString("language"),
                row.getString("slug"),
                row.getString("category"),
                Audience.valueOf(row.getString("audience")),
                row.getString("title"),
                row.getString("summary"),
                Markdown.html(row.getString("body")),
                row.getTimestamp("published_at").toInstant(),
                List.of());
    }
}
