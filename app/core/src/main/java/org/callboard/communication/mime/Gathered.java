package org.callboard.communication.mime;

import org.jsoup.nodes.Entities;

/** The words of a mail, put together from its parts, once as text and once as html. */
final class Gathered {

    static final int LONGEST = 1_000_000;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private int textBefore;
    private int htmlBefore;

    /** From here on parts say the same in other forms, until {@link #endChoice}. @return what to give back there */
    int[] beginChoice() {
        int[] outer = {textBefore, htmlBefore};
        textBefore = text.length();
        htmlBefore = html.length();
        return outer;
    }

    void endChoice(int[] outer) {
        textBefore = outer[0];
        htmlBefore = outer[1];
    }

    /** @return whether there was room for it */
    boolean add(String words, boolean isHtml, boolean choice) {
        if (choice) {
            return isHtml ? better(words) : text.length() > textBefore || append(text, words);
        }
        if (isHtml) {
            if (html.isEmpty() && !text.isEmpty()) {
                append(html, asHtml(text.toString()));
            }
            boolean both = text.isEmpty() || append(text, Plain.ofHtml(words));
            return append(html, words) && both;
        }
        boolean both = html.isEmpty() || append(html, asHtml(words));
        return append(text, words) && both;
    }

    /** Of several forms the last one is the best. */
    private boolean better(String words) {
        html.setLength(htmlBefore);
        return append(html, words);
    }

    private static boolean append(StringBuilder to, String words) {
        if (to.length() + words.length() > LONGEST) {
            return false;
        }
        to.append(to.isEmpty() ? "" : "\n").append(words);
        return true;
    }

    private static String asHtml(String words) {
        return "<pre>" + Entities.escape(words) + "</pre>";
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    boolean hasHtml() {
        return !html.isEmpty();
    }

    String text() {
        return text.toString().isBlank() && hasHtml()
                ? Plain.ofHtml(html.toString())
                : text.toString().strip();
    }

    /** {@code null} when there is none. */
    String html() {
        return html.toString().isBlank() ? null : html.toString();
    }
}
