package org.callboard.activity;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What somebody wrote: formatting, lists, quotes and links are kept, everything else is taken out.
 *
 * @param html safe to show; {@code null} when nothing was written
 * @param plain the same without formatting
 */
record RichText(String html, String plain) {

    private static final int EXCERPT = 280;
    private static final int MOST_MENTIONS = 50;
    private static final Safelist FORMATTING = Safelist.basic().addTags("h3", "h4", "s", "hr");
    private static final Pattern MENTION = Pattern.compile("(?<![\\w.@/+-])@(\\w[\\w.@+-]{0,254})");
    private static final RichText NOTHING = new RichText(null, "");

    static RichText of(String written) {
        if (written == null || written.isBlank()) {
            return NOTHING;
        }
        String source = written.indexOf('<') < 0 ? written.strip().replace("\n", "<br>") : written;
        Document clean = new Cleaner(FORMATTING).clean(Jsoup.parseBodyFragment(source));
        clean.outputSettings().prettyPrint(false);
        String plain = shown(clean.text());
        return plain.isEmpty() ? NOTHING : new RichText(clean.body().html(), plain);
    }

    boolean isEmpty() {
        return plain.isEmpty();
    }

    /** The beginning, for a line of the timeline. */
    String excerpt() {
        return cut(EXCERPT);
    }

    /** The beginning, not longer than that and never half of a character. */
    String cut(int most) {
        if (plain.codePointCount(0, plain.length()) <= most) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /** Whatever follows an @, in the order of the text; whether there is such a colleague is not said here. */
    Set<String> mentions() {
        Set<String> names = new LinkedHashSet<>();
        Matcher found = MENTION.matcher(plain);
        while (names.size() < MOST_MENTIONS && found.find()) {
            names.add(found.group(1).replaceFirst("[.@+-]+$", ""));
        }
        return names;
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }
}
