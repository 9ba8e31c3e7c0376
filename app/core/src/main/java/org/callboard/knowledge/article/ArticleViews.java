package org.callboard.knowledge.article;

import java.util.UUID;
import org.callboard.knowledge.Article;
import org.callboard.knowledge.reading.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Articles as colleagues see them. */
@Component
class ArticleViews {

    private final ArticleRows rows;
    private final JdbcClient jdbc;

    ArticleViews(ArticleRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    private record Voices(int helpful, int unhelpful) {}

    Article of(ArticleRow row) {
        Voices voices = voices(row.id());
        return new Article(
                row.id(),
                row.language(),
                row.category(),
                row.audience(),
                row.slug(),
                row.title(),
                row.summary(),
                row.body(),
                Markdown.html(row.body()),
                row.state(),
                row.revision(),
                row.liveRevision(),
                row.author(),
                row.remark(),
                row.reviewBy(),
                voices.helpful(),
                voices.unhelpful(),
                rows.translations(row),
                row.createdAt(),
                row.changedAt(),
                row.version());
    }

    private Voices voices(UUID article) {
        return jdbc.sql("select helpful, unhelpful from knowledge.live where article_id = ?")
                .param(article)
                .query(Voices.class)
                .optional()
                .orElse(new Voices(0, 0));
    }
}
