package org.callboard.knowledge;

import java.util.List;

/** A part of the list. @param next what asks for the next part; {@code null} at the end */
public record ArticleSlice(List<ArticleLine> items, String next) {}
