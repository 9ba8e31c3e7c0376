package org.callboard.knowledge;

/** Which articles are wanted; {@code null} wants all. @param text words that must stand in it */
public record ArticleQuery(ArticleState state, String language, String category, Audience audience, String text) {

    public static final ArticleQuery ALL = new ArticleQuery(null, null, null, null, null);
}
