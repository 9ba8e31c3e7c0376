package org.callboard.communication.thread;

import java.net.IDN;
import java.util.List;
import java.util.stream.Collectors;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.records.text.NormalForm;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** How the words of messages are made safe, plain and short. */
public final class Words {

    private static final int SNIPPET = 200;
    private static final int WHO = 200;
    private static final Safelist WRITTEN = Safelist.relaxed()
            .addTags("hr", "s", "font", "center")
            .addAttributes(":all", "style", "dir", "align", "class")
            .addAttributes("img", "width", "height")
            .addProtocols("img", "src", "cid", "data")
            .preserveRelativeLinks(false);

    private Words() {}

    /** Without anything that could run. */
    public static String safe(String html) {
        Document clean = new Cleaner(WRITTEN).clean(Jsoup.parseBodyFragment(html));
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    /** What mail programs without html show. */
    public static String plain(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select("br").append("\\n");
        document.select("p, div, li, tr, h1, h2, h3, h4, blockquote").append("\\n");
        return document.body().text().replace("\\n ", "\n").replace("\\n", "\n").strip();
    }

    static String snippet(String text) {
        return cut(text == null ? "" : text.replaceAll("\\s+", " ").strip(), SNIPPET);
    }

    static String who(List<Address> others) {
        return cut(
                others.stream()
                        .map(one -> one.name() == null || one.name().isBlank() ? one.address() : one.name())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                WHO);
    }

    /** The address by which the order is kept, caps are counted and a no is remembered. */
    public static String key(Channel channel, String address) {
        String normal = switch (channel) {
            case EMAIL -> NormalForm.email(address);
            case SMS, WHATSAPP -> NormalForm.phone(address);
            case IN_APP -> address;
        };
        return normal == null ? address : normal;
    }

    public static String domain(String address) {
        return IDN.toASCII(address.substring(address.lastIndexOf('@') + 1), IDN.ALLOW_UNASSIGNED);
    }

    private static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
