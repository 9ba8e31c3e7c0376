package org.callboard.communication;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Links of mails: whatever their words say, where they lead stands beside them. */
final class MailLinks {

    private MailLinks() {}

    static void tell(Element link) {
        String href = link.attr("href").strip();
        String target = target(href);
        if (target == null) {
            link.removeAttr("href");
            return;
        }
        link.attr("href", href)
                .attr("title", href)
                .attr("target", "_blank")
                .attr("rel", "noopener noreferrer nofollow");
        if (!says(link.text(), target)) {
            link.after(new Element("span").addClass(MailHtml.TARGET).text(" (" + target + ")"));
        }
    }

    /** The host, or the address that is written to; {@code null} for what browsers and we might read differently. */
    private static String target(String href) {
        if (href.isEmpty() || href.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f)) {
            return null;
        }
        String lower = href.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mailto:") || lower.startsWith("tel:")) {
            String rest = href.substring(href.indexOf(':') + 1);
            return rest.split("\\?", 2)[0];
        }
        return host(href);
    }

    /** Of letters that look alike, in the spelling that tells them apart (xn--…). */
    private static String host(String href) {
        try {
            int begin = href.indexOf("://");
            if (begin < 0) {
                return null;
            }
            String authority = href.substring(begin + 3).split("[/?#]", 2)[0];
            String named = authority.substring(authority.lastIndexOf('@') + 1);
            String ascii = IDN.toASCII(named.replaceFirst(":\\d*$", ""), IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT);
            URI readable = URI.create("http://" + ascii + "/");
            return readable.getHost() == null ? null : ascii;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** Whether the words are this very address; {@code bank.example/?evil.example} is not evil.example's. */
    private static boolean says(String words, String target) {
        String plain = words.strip().toLowerCase(Locale.ROOT).replaceFirst("^(https?://|mailto:|tel:)", "");
        String begin = target.toLowerCase(Locale.ROOT);
        if (!plain.startsWith(begin)) {
            return false;
        }
        return plain.length() == begin.length() || "/?#".indexOf(plain.charAt(begin.length())) >= 0;
    }
}
