package org.callboard.communication.mailbox;

import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** What stands below every message of a mailbox. */
final class Signature {

    private static final Safelist FORMATTING = Safelist.relaxed().addAttributes(":all", "style");

    private Signature() {}

    /** Without anything that could run; {@code null} when there is none. */
    static String safe(String html) {
        return html == null || html.isBlank() ? null : Jsoup.clean(html, FORMATTING);
    }
}
