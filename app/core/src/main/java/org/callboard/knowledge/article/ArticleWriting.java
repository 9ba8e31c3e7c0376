package org.callboard.knowledge.article;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.FieldChanges;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.knowledge.Article;
import org.callboard.knowledge.ArticleDraft;
import org.callboard.knowledge.ArticleState;
import org.callboard.knowledge.ArticleVersion;
import org.callboard.knowledge.Articles;
import org.springframework.stereotype.Component;

/** How the words of an article come to be: each save is the next revision, and none is lost. In the caller's transaction. */
@Component
class ArticleWriting {

    private static final int SLUGS = 50;

    private final ArticleRows rows;
    private final ArticleViews views;
    private final ArticleCheck check;
    private final ArticleRights rights;
    private final ArticleNews news;
    private final Clock clock;

    ArticleWriting(
            ArticleRows rows,
            ArticleViews views,
            ArticleCheck check,
            ArticleRights rights,
            ArticleNews news,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.check = check;
        this.rights = rights;
        this.news = news;
        this.clock = clock;
    }

    Article create(ArticleDraft draft) {
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

    Article change(UUID id, long version, ArticleDraft draft) {
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

    Article restore(UUID id, long version, int revision) {
        rights.requireWriter();
        ArticleVersion wanted = rows.versions(found(id).id()).stream()
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

    private ArticleRow found(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound(Articles.TYPE, id));
    }

    private ArticleRow locked(UUID id) {
        return rows.lock(id).orElseThrow(() -> new NotFound(Articles.TYPE, id));
    }

    /** As precise as the database keeps it: the key of a list is compared with it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
