package org.callboard.ui.communication;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain words of a message, line by line as they were written; addresses of pages in it lead there. */
class MessageText extends Div {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)\\]]");

    MessageText(String text) {
        addClassName("message-text");
        Matcher link = LINK.matcher(text);
        int at = 0;
        while (link.find()) {
            add(plain(text.substring(at, link.start())), link(link.group()));
            at = link.end();
        }
        add(plain(text.substring(at)));
    }

    private static Span plain(String text) {
        return new Span(text);
    }

    private static Component link(String address) {
        Anchor link = new Anchor(address, address);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        link.setRouterIgnore(true);
        return link;
    }
}
