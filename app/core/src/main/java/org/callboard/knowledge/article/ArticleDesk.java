package org.callboard.knowledge.article;

import java.util.List;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.engine.Sheltered;
import org.callboard.knowledge.Article;
import org.callboard.knowledge.ArticleDraft;
import org.callboard.knowledge.ArticleQuery;
import org.callboard.knowledge.ArticleSlice;
import org.callboard.knowledge.ArticleVersion;
import org.callboard.knowledge.Articles;
import org.callboard.knowledge.reading.Markdown;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authors' desk. */
@Service
class ArticleDesk implements Articles {

    private final ArticleRows rows;
    private final ArticleList list;
    private final ArticleViews views;
    private final ArticleWriting writing;
    private final ArticleRights rights;
    private final Publication publication;

    ArticleDesk(
            ArticleRows rows,
            ArticleList list,
            ArticleViews views,
            ArticleWriting writing,
            ArticleRights rights,
            Publication publication) {
        this.rows = rows;
        this.list = list;
        this.views = views;
        this.writing = writing;
        this.rights = rights;
        this.publication = publication;
    }

    @Override
    @Transactional(readOnly = true)
    public ArticleSlice find(ArticleQuery query, String next, int size) {
        rights.requireWriter();
        return list.find(query, PageKey.read(next), PageRequest.first(size).size());
    }

    @Override
    @Transactional(readOnly = true)
    public Article get(UUID id) {
        rights.requireWriter();
        return views.of(found(id));
    }

    @Override
    @Transactional
    public Article create(ArticleDraft draft) {
        return writing.create(draft);
    }

    @Override
    @Transactional
    public Article change(UUID id, long version, ArticleDraft draft) {
        return writing.change(id, version, draft);
    }

    @Override
    @Transactional
    public Article restore(UUID id, long version, int revision) {
        return writing.restore(id, version, revision);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ArticleVersion> versions(UUID id) {
        rights.requireWriter();
        return rows.versions(found(id).id());
    }

    @Override
    @Transactional
    @Sheltered
    public Article askReview(UUID id, long version) {
        rights.requireWriter();
        ArticleRow row = locked(id);
        row.requireVersion(version);
        row.requireReviewable();
        publication.begin(row);
        return views.of(found(id));
    }

    @Override
    @Transactional
    @Sheltered
    public Article withdraw(UUID id) {
        rights.requireWriter();
        ArticleRow row = locked(id);
        row.requireInReview();
        publication.withdraw(row);
        return views.of(found(id));
    }

    @Override
    @Transactional
    @Sheltered
    public Article retire(UUID id) {
        rights.requirePublisher();
        ArticleRow row = locked(id);
        row.requireLive();
        row.requireWritable();
        publication.retire(row);
        return views.of(found(id));
    }

    @Override
    public String preview(String body) {
        rights.requireWriter();
        if (body != null && body.length() > ArticleCheck.LONGEST_BODY) {
            throw new BadInput("body", "Is too long: at most " + ArticleCheck.LONGEST_BODY + " characters.");
        }
        return Markdown.html(body);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> categories() {
        rights.requireWriter();
        return list.categories();
    }

    private ArticleRow found(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound(TYPE, id));
    }

    private ArticleRow locked(UUID id) {
        return rows.lock(id).orElseThrow(() -> new NotFound(TYPE, id));
    }
}
