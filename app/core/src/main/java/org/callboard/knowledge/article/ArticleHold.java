package org.callboard.knowledge.article;

import java.util.UUID;
import org.callboard.kernel.SubjectHold;
import org.callboard.knowledge.Articles;
import org.springframework.stereotype.Component;

/** An article is held before its tasks, like every subject. */
@Component
class ArticleHold implements SubjectHold {

    private final ArticleRows rows;

    ArticleHold(ArticleRows rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return Articles.TYPE;
    }

    @Override
    public void hold(UUID id) {
        rows.lock(id);
    }
}
