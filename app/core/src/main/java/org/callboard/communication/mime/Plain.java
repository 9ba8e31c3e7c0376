package org.callboard.communication.mime;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes text that came from outside fit to be kept and shown. */
final class Plain {

    private Plain() {}

    /** One line without controls, no longer than that. */
    static String line(String text, int most) {
        if (text == null) {
            return "";
        }
        return cut(whole(text).replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip(), most);
    }

    /** Lines, without what no database keeps. */
    static String lines(String text, int most) {
        return cut(whole(text).replace("\0", "").replace("\r\n", "\n").replace('\r', '\n'), most);
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Halves of characters become the sign for what cannot be read. */
    private static String whole(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                whole = whole == null ? new StringBuilder(text) : whole;
                whole.setCharAt(i, '\uFFFD');
            }
        }
        return whole == null ? text : whole.toString();
    }

    /** What a page says, line by line. */
    static String ofHtml(String html) {
        Document page = Jsoup.parse(html);
        page.select("style, script, title, head").remove();
        page.select("br").append("\u0001");
        page.select("p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote, pre").forEach(Plain::endsWithLine);
        return page.text()
                .replaceAll(" ?\u0001 ?", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static void endsWithLine(Element block) {
        block.appendText("\u0001");
    }
}
