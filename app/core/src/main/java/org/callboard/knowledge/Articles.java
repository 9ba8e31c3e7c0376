package org.callboard.knowledge;

import java.util.List;
import java.util.UUID;

/** The authors' desk: what is written, and how it comes to readers. Agents write; managers publish. */
public interface Articles {

    /** Kind of subject, as in {@link org.callboard.kernel.Subject#type()}. */
    String TYPE = "article";

    ArticleSlice find(ArticleQuery query, String next, int size);

    Article get(UUID id);

    /** @throws org.callboard.kernel.BadInput what is wrong with it */
    Article create(ArticleDraft draft);

    /**
     * Saves the next revision; readers go on seeing the published one.
     *
     * @throws org.callboard.kernel.Conflict when it changed since, or is being reviewed
     */
    Article change(UUID id, long version, ArticleDraft draft);

    /** The newest first; at most 200. */
    List<ArticleVersion> versions(UUID id);

    /** Puts an earlier text on the desk again, as the next revision. */
    Article restore(UUID id, long version, int revision);

    /** Begins the review. */
    Article askReview(UUID id, long version);

    /** Takes it out of review. */
    Article withdraw(UUID id);

    /** Readers see it no more; it can be written on and published again. */
    Article retire(UUID id);

    /** The Markdown as readers would see it, safe to show. */
    String preview(String body);

    /** Categories that are in use, by name; at most 200. */
    List<String> categories();
}
