package org.callboard.ui.communication;

import org.callboard.communication.MessageView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.springframework.web.util.HtmlUtils;

/** The message that one answers or passes on, as it stands below one's own words. */
final class Quote {

    private Quote() {}

    /** @param manner an answer says who wrote when; what is passed on says all that stood above it */
    static String html(Manner manner, MessageView message, Times times) {
        String said = words(message);
        if (manner != Manner.FORWARD) {
            String who = Texts.text(
                    "communication.quote.wrote", times.exact(message.at()), AddressWords.full(message.from()));
            return "<p>" + HtmlUtils.htmlEscape(who) + "</p><blockquote>" + said + "</blockquote>";
        }
        String head = Texts.text(
                "communication.quote.forwarded",
                AddressWords.full(message.from()),
                times.exact(message.at()),
                message.subject(),
                AddressWords.full(message.to()));
        return "<p>" + HtmlUtils.htmlEscape(head).replace("\n", "<br>") + "</p>" + said;
    }

    private static String words(MessageView message) {
        if (message.html() != null) {
            return message.html(); // made safe with the rest when it is sent
        }
        String text = message.text() == null ? "" : message.text();
        return "<p>" + HtmlUtils.htmlEscape(text).replace("\n", "<br>") + "</p>";
    }
}
