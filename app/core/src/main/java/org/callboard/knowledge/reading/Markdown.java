package org.callboard.knowledge.reading;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** What authors write, as a page shows it. HTML within it is words, not markup; what comes out is cleaned once more. */
public final class Markdown {

    private static final List<TablesExtension> EXTENSIONS = extensions();
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .stripNewlines(true)
            .build();

    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("hr", "del")
            .addAttributes("code", "class")
            .removeProtocols("a", "href", "ftp")
            .removeProtocols("img", "src", "http")
            .addProtocols("a", "href", "#")
            .preserveRelativeLinks(true);

    private Markdown() {}

    private static List<TablesExtension> extensions() {
        return List.of((TablesExtension) TablesExtension.create());
    }

    /** Safe to show. Its highest heading is the second of the page: the first one is the title. */
    public static String html(String written) {
        String html = HTML.render(PARSER.parse(written == null ? "" : written));
        Document clean = new Cleaner(ALLOWED).clean(Jsoup.parseBodyFragment(html, "https://relative.invalid/"));
        clean.outputSettings().prettyPrint(false);
        for (int level = 5; level >= 1; level--) {
            clean.select("h" + level).tagName("h" + (level + 1));
        }
        clean.select("a[href^=http]").attr("rel", "noopener nofollow");
        clean.select("img").attr("loading", "lazy").attr("referrerpolicy", "no-referrer");
        return clean.body().html().strip();
    }

    /** The words alone. */
    public static String plain(String written) {
        return TEXT.render(PARSER.parse(written == null ? "" : written)).strip();
    }
}
