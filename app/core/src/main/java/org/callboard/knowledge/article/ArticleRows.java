package org.callboard.knowledge.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.knowledge.Article;
import org.callboard.knowledge.ArticleState;
import org.callboard.knowledge.ArticleVersion;
import org.callboard.knowledge.Audience;
import org.callboard.knowledge.reading.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles, their texts and their publications, as they are kept. */
@Repository
class ArticleRows {

    private static final int MOST_VERSIONS = 200;

    private final JdbcClient jdbc;

    ArticleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ArticleRow> find(UUID id) {
        return jdbc.sql("select * from knowledge.article where id = ?")
                .param(id)
                .query((row, n) -> row(row))
                .optional();
    }

    Optional<ArticleRow> lock(UUID id) {
        return jdbc.sql("select * from knowledge.article where id = ? for update")
                .param(id)
                .query((row, n) -> row(row))
                .optional();
    }

    boolean isTaken(String language, String slug) {
        return jdbc.sql("select exists (select from knowledge.article where language = ? and slug = ?)")
                .params(language, slug)
                .query(Boolean.class)
                .single();
    }

    /** @return whether there was room: a family has one article in a language, an address one article */
    boolean insert(ArticleRow row) {
        return jdbc.sql(
                                "insert into knowledge.article (id, family, language, category, audience, slug, title, summary, body,"
                                        + " state, revision, live_revision, author, remark, review_by, created_at, changed_at, version,"
                                        + " words) values (:id, :family, :language, :category, :audience, :slug, :title, :summary,"
                                        + " :body, :state, :revision, null, :author, null, :reviewBy, :at, :at, 0, "
                                        + SearchWords.SQL + ") on conflict do nothing")
                        .param("id", row.id())
                        .param("family", row.family())
                        .param("language", row.language())
                        .param("category", row.category())
                        .param("audience", row.audience().name())
                        .param("slug", row.slug())
                        .param("title", row.title())
                        .param("summary", row.summary())
                        .param("body", row.body())
                        .param("state", row.state().name())
                        .param("revision", row.revision())
                        .param("author", row.author())
                        .param("reviewBy", row.reviewBy())
                        .param("at", Timestamp.from(row.createdAt()))
                        .params(SearchWords.of(row.language(), row.title(), row.summary(), row.body()))
                        .update()
                == 1;
    }

    void update(ArticleRow row) {
        jdbc.sql("update knowledge.article set category = :category, audience = :audience, title = :title,"
                        + " summary = :summary, body = :body, state = :state, revision = :revision,"
                        + " live_revision = :live, author = :author, remark = :remark, review_by = :reviewBy,"
                        + " changed_at = :at, version = version + 1, words = " + SearchWords.SQL + " where id = :id")
                .param("id", row.id())
                .param("category", row.category())
                .param("audience", row.audience().name())
                .param("title", row.title())
                .param("summary", row.summary())
                .param("body", row.body())
                .param("state", row.state().name())
                .param("revision", row.revision())
                .param("live", row.liveRevision())
                .param("author", row.author())
                .param("remark", row.remark())
                .param("reviewBy", row.reviewBy())
                .param("at", Timestamp.from(row.changedAt()))
                .params(SearchWords.of(row.language(), row.title(), row.summary(), row.body()))
                .update();
    }

    void keepRevision(ArticleRow row) {
        jdbc.sql(
                        "insert into knowledge.revision (article_id, revision, title, summary, body, category, audience, author, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.id(),
                        row.revision(),
                        row.title(),
                        row.summary(),
                        row.body(),
                        row.category(),
                        row.audience().name(),
                        row.author(),
                        Timestamp.from(row.changedAt()))
                .update();
    }

    void keepPublication(ArticleRow row, String username) {
        jdbc.sql("insert into knowledge.publication (article_id, at, revision, username) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(row.id(), Timestamp.from(row.changedAt()), row.revision(), username)
                .update();
    }

    List<ArticleVersion> versions(UUID id) {
        return jdbc.sql("select r.*, p.at as published_at, p.username from knowledge.revision r"
                        + " left join lateral (select at, username from knowledge.publication p"
                        + " where p.article_id = r.article_id and p.revision = r.revision order by at limit 1) p on true"
                        + " where r.article_id = ? order by r.revision desc limit " + MOST_VERSIONS)
                .param(id)
                .query((row, n) -> new ArticleVersion(
                        row.getInt("revision"),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("body"),
                        row.getString("category"),
                        Audience.valueOf(row.getString("audience")),
                        row.getString("author"),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("published_at") == null
                                ? null
                                : row.getTimestamp("published_at").toInstant(),
                        row.getString("username")))
                .list();
    }

    List<Article.Translation> translations(ArticleRow of) {
        return jdbc.sql(
                        "select id, language, state from knowledge.article where family = ? and id <> ? order by language")
                .params(of.family(), of.id())
                .query((row, n) -> new Article.Translation(
                        row.getObject(1, UUID.class), row.getString(2), ArticleState.valueOf(row.getString(3))))
                .list();
    }

    private static ArticleRow row(ResultSet row) throws SQLException {
        return new ArticleRow(
                row.getObject("id", UUID.class),
                row.getObject("family", UUID.class),
                row.getString("language"),
                row.getString("category"),
                Audience.valueOf(row.getString("audience")),
                row.getString("slug"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("body"),
                ArticleState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getObject("live_revision", Integer.class),
                row.getString("author"),
                row.getString("remark"),
                row.getObject("review_by", LocalDate.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getLong("version"));
    }
}
