package org.callboard.communication;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.callboard.communication.thread.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The HTML of a message, made safe to show: nothing runs, nothing lies over the page, nothing is fetched from outside until
 * somebody asks for it, and each link says where it really leads. What stands between a mail and the page is this alone, so
 * show no other HTML of a message. The page styles the classes {@value #TARGET} and {@value #PICTURE}.
 */
public final class MailHtml {

    /** Behind a link: where it leads. */
    public static final String TARGET = "mail-target";
    /** In the place of a picture that is not shown. */
    public static final String PICTURE = "mail-picture";

    private static final int LONGEST = 1_000_000;
    private static final Set<String> PICTURES =
            Set.of("data:image/png;", "data:image/jpeg;", "data:image/jpg;", "data:image/gif;", "data:image/webp;");
    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("abbr", "address", "big", "center", "del", "font", "hr", "ins", "s", "tt")
            .addAttributes(":all", "style", "dir", "lang", "align", "valign", "bgcolor", "color")
            .addAttributes("font", "face", "size")
            .addAttributes("table", "border", "cellpadding", "cellspacing", "width")
            .addAttributes("td", "width", "height")
            .addAttributes("th", "width", "height")
            .addProtocols("a", "href", "tel")
            .removeProtocols("a", "href", "ftp")
            .addProtocols("img", "src", "cid", "data")
            .preserveRelativeLinks(false);

    private MailHtml() {}

    /** With a placeholder for each picture that came along. */
    public static String safe(String html, boolean imagesAllowed) {
        return safe(html, imagesAllowed, contentId -> null);
    }

    /**
     * @param imagesAllowed whether pictures from outside are fetched: that tells their server who reads, and when
     * @param inline the address of a picture that came along, by its Content-ID; {@code null} when there is none
     */
    public static String safe(String html, boolean imagesAllowed, UnaryOperator<String> inline) {
        if (html == null || html.isBlank()) {
            return "";
        }
        Document clean = new Cleaner(ALLOWED).clean(parsed(html));
        clean.outputSettings().prettyPrint(false);
        clean.select("[style]").forEach(MailHtml::style);
        clean.select("a").forEach(MailLinks::tell);
        clean.select("img").forEach(image -> picture(image, imagesAllowed, inline));
        return clean.body().html();
    }

    /** The words alone, line by line. */
    public static String plain(String html) {
        return Words.plain(html);
    }

    /** Whether there are pictures that {@code imagesAllowed} would show. */
    public static boolean hasRemoteImages(String html) {
        return html != null
                && parsed(html).select("img[src]").stream()
                        .map(image -> image.attr("src").strip())
                        .anyMatch(MailHtml::isRemote);
    }

    private static Document parsed(String html) {
        return Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
    }

    private static void style(Element element) {
        String safe = MailStyles.safe(element.attr("style"));
        if (safe.isEmpty()) {
            element.removeAttr("style");
        } else {
            element.attr("style", safe);
        }
    }

    private static void picture(Element image, boolean imagesAllowed, UnaryOperator<String> inline) {
        String source = image.attr("src").strip();
        if (source.regionMatches(true, 0, "cid:", 0, 4)) {
            String address = inline.apply(source.substring(4));
            show(image, address);
        } else if (isRemote(source)) {
            show(image, imagesAllowed ? source : null);
        } else {
            boolean plain =
                    PICTURES.stream().anyMatch(begin -> source.regionMatches(true, 0, begin, 0, begin.length()));
            show(image, plain ? source : null);
        }
    }

    private static void show(Element image, String source) {
        if (source == null) {
            String words = image.attr("alt").isBlank() ? "" : image.attr("alt");
            image.replaceWith(new Element("span").addClass(PICTURE).text("[" + words + "]"));
        } else {
            image.attr("src", source).attr("referrerpolicy", "no-referrer").attr("loading", "lazy");
        }
    }

    private static boolean isRemote(String source) {
        return source.regionMatches(true, 0, "http:", 0, 5) || source.regionMatches(true, 0, "https:", 0, 6);
    }
}
