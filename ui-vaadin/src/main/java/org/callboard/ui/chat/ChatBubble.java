package org.callboard.ui.chat;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.callboard.chat.ChatLine;
import org.callboard.ui.text.Texts;

/** What somebody said, and when. */
class ChatBubble extends ListItem {

    ChatBubble(ChatRoom room, ChatLine line) {
        addClassNames("chat-line", line.speaker().name().toLowerCase(java.util.Locale.ROOT));
        String name = switch (line.speaker()) {
            case VISITOR -> Texts.text("chat.visitor");
            case AGENT -> room.nameOf(line.username());
            case HOUSE -> "";
        };
        Paragraph who =
                new Paragraph((name.isEmpty() ? "" : name + ", ") + room.times().clock(line.at()));
        who.addClassNames("crm-quiet", "crm-small");
        who.setTitle(room.times().exact(line.at()));
        Paragraph text = new Paragraph(line.text());
        text.addClassName("chat-text");
        add(who, text);
    }
}
