package org.callboard.knowledge.article;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.SubjectFacts;
import org.callboard.knowledge.Articles;
import org.springframework.stereotype.Component;

/** What models and forms may ask of an article. */
@Component
class ArticleFacts implements SubjectFacts {

    private final ArticleRows rows;

    ArticleFacts(ArticleRows rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return Articles.TYPE;
    }

    @Override
    public Map<String, Object> of(UUID id) {
        return rows.find(id).map(ArticleFacts::facts).orElse(Map.of());
    }

    private static Map<String, Object> facts(ArticleRow row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", row.title());
        facts.put("language", row.language());
        facts.put("category", row.category());
        facts.put("audience", row.audience().name());
        facts.put("state", row.state().name());
        facts.put("author", row.author());
        facts.put("summary", row.summary());
        facts.put("reviewBy", row.reviewBy() == null ? null : row.reviewBy().toString());
        // what a timer reads: the morning of that day
        facts.put(
                "reviewAt",
                row.reviewBy() == null
                        ? null
                        : row.reviewBy()
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)
                                .toString());
        facts.values().removeIf(java.util.Objects::isNull);
        return facts;
    }
}
