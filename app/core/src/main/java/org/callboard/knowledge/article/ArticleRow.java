package org.callboard.knowledge.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.callboard.kernel.Conflict;
import org.callboard.knowledge.ArticleState;
import org.callboard.knowledge.Audience;

/** An article as it is kept. Its transitions name the state that they begin in. */
record ArticleRow(
        UUID id,
        UUID family,
        String language,
        String category,
        Audience audience,
        String slug,
        String title,
        String summary,
        String body,
        ArticleState state,
        int revision,
        Integer liveRevision,
        String author,
        String remark,
        LocalDate reviewBy,
        Instant createdAt,
        Instant changedAt,
        long version) {

    void requireVersion(long seen) {
        if (seen != version) {
            throw new Conflict("Somebody changed this article since you read it. Read it again, then save.");
        }
    }

    void requireWritable() {
        if (state == ArticleState.IN_REVIEW) {
            throw new Conflict("This article is being reviewed. Take it out of review to write on.");
        }
    }

    /** A published text can be reviewed again: it may have been right by mistake. */
    void requireReviewable() {
        if (state == ArticleState.IN_REVIEW) {
            throw new Conflict("This article is being reviewed already.");
        }
    }

    void requireInReview() {
        if (state != ArticleState.IN_REVIEW) {
            throw new Conflict("This article is not being reviewed; it is " + said() + ".");
        }
    }

    void requireLive() {
        if (liveRevision == null) {
            throw new Conflict("No reader sees this article; there is nothing to take away.");
        }
    }

    private String said() {
        return switch (state) {
            case DRAFT -> "a draft";
            case IN_REVIEW -> "in review";
            case PUBLISHED -> "published";
            case RETIRED -> "retired";
        };
    }
}
