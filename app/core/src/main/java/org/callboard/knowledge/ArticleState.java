package org.callboard.knowledge;

/** How the text on the author's desk stands; what readers see is apart from it. */
public enum ArticleState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    RETIRED
}
