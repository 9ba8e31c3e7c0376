package org.callboard.knowledge.reading;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Puts texts where readers see them, and takes them away; keeps count of their words. */
@Repository
public class Shelves {

    private final JdbcClient jdbc;

    Shelves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of what readers saw of it before; its voices stay. */
    @Transactional
    public void put(Published text) {
        count(text.id(), -1);
        String plain = Markdown.plain(text.body());
        jdbc.sql(
                        "insert into knowledge.live as l (article_id, family, language, category, audience, slug, title, summary,"
                                + " body, plain, revision, published_at, words) values (:id, :family, :language, :category,"
                                + " :audience, :slug, :title, :summary, :body, :plain, :revision, :at, "
                                + SearchWords.SQL + " || array_to_tsvector(array[:isLanguage, :isAudience]))"
                                + " on conflict (article_id) do update set category = excluded.category,"
                                + " audience = excluded.audience, title = excluded.title, summary = excluded.summary,"
                                + " body = excluded.body, plain = excluded.plain, revision = excluded.revision,"
                                + " published_at = excluded.published_at, words = excluded.words")
                .param("id", text.id())
                .param("family", text.family())
                .param("language", text.language())
                .param("category", text.category())
                .param("audience", text.audience().name())
                .param("slug", text.slug())
                .param("title", text.title())
                .param("summary", text.summary())
                .param("body", text.body())
                .param("plain", plain)
                .param("revision", text.revision())
                .param("at", Timestamp.from(text.at()))
                .param("isLanguage", Question.marker(text.language()))
                .param("isAudience", Question.marker(text.audience().name()))
                .params(SearchWords.of(text.language(), text.title(), text.summary(), plain))
                .update();
        count(text.id(), 1);
    }

    @Transactional
    public void take(UUID article) {
        count(article, -1);
        jdbc.sql("delete from knowledge.vote where article_id = ?")
                .param(article)
                .update();
        jdbc.sql("delete from knowledge.live where article_id = ?")
                .param(article)
                .update();
    }

    /** In the order of the words, so that two that publish at once wait for each other and never in a circle. */
    private void count(UUID article, int one) {
        jdbc.sql("insert into knowledge.term as t (language, term, articles)"
                        + " select l.language, w.lexeme, greatest(0, :one) from knowledge.live l, unnest(l.words) w"
                        + " where l.article_id = :id and length(w.lexeme) <= 100 and w.lexeme not like '#%'"
                        + " order by w.lexeme"
                        + " on conflict (language, term) do update set articles = greatest(0, t.articles + :one)")
                .param("id", article)
                .param("one", one)
                .update();
    }
}
