package org.callboard.knowledge.article;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.FieldChanges;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.engine.Sheltered;
import org.callboard.knowledge.Article;
import org.callboard.knowledge.ArticleDraft;
import org.callboard.knowledge.ArticleQuery;
import org.callboard.knowledge.ArticleSlice;
import org.callboard.knowledge.ArticleState;
import org.callboard.knowledge.ArticleVersion;
import org.callboard.knowledge.Articles;
import org.callboard.knowledge.reading.Markdown;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authors' desk. */
@Service
class ArticleDesk implements Articles {

    private static final int SLUGS = 50;

    private final ArticleRows rows;
    private final ArticleList list;
    private final ArticleViews views;
    private final ArticleCheck check;
    private final ArticleRights rights;
    private final Publication publication;
    private final ArticleNews news;
    private final Clock clock;

    ArticleDesk(
            ArticleRows rows,
            ArticleList list,
            ArticleViews views,
            ArticleCheck check,
            ArticleRights rights,
            Publication publication,
            ArticleNews news,
            Clock clock) {
        this.rows = rows;
        this.list = list;
        this.views = views;
        this.check = check;
        this.rights = rights;
        this.publication = publication;
        this.news = news;
        this.clock = clock;
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
        String author = rights.requireWriter();
        ArticleDraft said = check.checked(draft);
        UUID id = Ids.next();
        Instant now = now();
        ArticleRow row = new ArticleRow(
                id,
                family(said, id),
                said.language(),
                said.category(),
                said.audience(),
                slug(said),
                said.title(),
                said.summary(),
                said.body(),
                ArticleState.DRAFT,
                1,
                null,
                author,
                null,
                said.reviewBy(),
                now,
                now,
                0);
        if (!rows.insert(row)) {
            throw new Conflict("There is an article in this language already. Write on that one.");
        }
        rows.keepRevision(row);
        news.tell(ArticleEvent.of(id, "article-written", "Written: " + row.title()));
        return views.of(row);
    }

    private UUID family(ArticleDraft said, UUID id) {
        if (said.translationOf() == null) {
            return id;
        }
        return rows.find(said.translationOf())
                .map(ArticleRow::family)
                .orElseThrow(() -> new BadInput("translationOf", "There is no such article."));
    }

    private String slug(ArticleDraft said) {
        String wanted = ArticleCheck.slug(said.title());
        for (int n = 1; n <= SLUGS; n++) {
            String slug = n == 1 ? wanted : wanted + "-" + n;
            if (!rows.isTaken(said.language(), slug)) {
                return slug;
            }
        }
        return wanted + "-" + Ids.next();
    }

    @Override
    @Transactional
    public Article change(UUID id, long version, ArticleDraft draft) {
        String author = rights.requireWriter();
        ArticleRow before = locked(id);
        before.requireVersion(version);
        before.requireWritable();
        ArticleDraft asked = new ArticleDraft(
                null,
                before.language(),
                draft.category(),
                draft.audience() == null ? before.audience() : draft.audience(),
                draft.title(),
                draft.summary(),
                draft.body(),
                draft.reviewBy());
        return save(before, check.checked(asked), author);
    }

    private Article save(ArticleRow before, ArticleDraft said, String author) {
        ArticleRow row = new ArticleRow(
                before.id(),
                before.family(),
                before.language(),
                said.category(),
                said.audience(),
                before.slug(),
                said.title(),
                said.summary(),
                said.body(),
                ArticleState.DRAFT,
                before.revision() + 1,
                before.liveRevision(),
                author,
                before.remark(),
                said.reviewBy(),
                before.createdAt(),
                now(),
                before.version());
        rows.update(row);
        rows.keepRevision(row);
        news.tell(ArticleEvent.of(row.id(), "article-changed", "Changed", changes(before, row)));
        return views.of(found(row.id()));
    }

    /** The body is in the revisions; here only that it changed. */
    private static Map<String, Object> changes(ArticleRow before, ArticleRow after) {
        FieldChanges changes = new FieldChanges()
                .add("title", before.title(), after.title())
                .add("summary", before.summary(), after.summary())
                .add("category", before.category(), after.category())
                .add("audience", before.audience().name(), after.audience().name())
                .add("reviewBy", ArticleEvent.day(before.reviewBy()), ArticleEvent.day(after.reviewBy()));
        if (!before.body().equals(after.body())) {
            changes.add("revision", String.valueOf(before.revision()), String.valueOf(after.revision()));
        }
        return changes.details();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ArticleVersion> versions(UUID id) {
        rights.requireWriter();
        return rows.versions(found(id).id());
    }

    @Override
    @Transactional
    public Article restore(UUID id, long version, int revision) {
        ArticleVersion wanted = versions(id).stream()
                .filter(one -> one.revision() == revision)
                .findFirst()
                .orElseThrow(() -> new NotFound("revision of this article,", revision));
        ArticleRow now = found(id);
        return change(
                id,
                version,
                new ArticleDraft(
                        null,
                        now.language(),
                        wanted.category(),
                        wanted.audience(),
                        wanted.title(),
                        wanted.summary(),
                        wanted.body(),
                        null));
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

    /** As precise as the database keeps it: the key of a list is compared with it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
