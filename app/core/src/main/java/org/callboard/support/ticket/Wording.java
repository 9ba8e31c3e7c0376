package org.callboard.support.ticket;

import org.callboard.communication.MailHtml;
import org.callboard.kernel.BadInput;
import org.callboard.support.ReplyDraft;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What an answer says, its placeholders filled: with its formatting for mail programs, and always in plain words too. */
@Component
class Wording {

    private static final int LONGEST_HTML = 500_000;

    private final Placeholders placeholders;

    Wording(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** @param html {@code null} where only plain words were written; made safe by whoever sends it */
    record Said(String text, String html) {}

    /** @throws BadInput when it says nothing, too much, or a value is missing */
    Said of(TicketRow ticket, ReplyDraft draft) {
        if (draft.html() == null || draft.html().isBlank()) {
            String text = TicketTalk.text("text", draft.text());
            return new Said(placeholders.filled("text", text, ticket, draft.values()), null);
        }
        if (draft.html().length() > LONGEST_HTML) {
            throw new BadInput("html", "At most " + LONGEST_HTML + " characters.");
        }
        String html =
                placeholders.filled("html", draft.html(), ticket, draft.values(), value -> HtmlUtils.htmlEscape(value));
        return new Said(TicketTalk.text("html", MailHtml.plain(html)), html);
    }
}
