package org.callboard.ui.chat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.callboard.chat.ChatState;
import org.callboard.chat.ChatView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;

/** Some chats, each a link. */
class ChatList extends Div {

    private final transient ChatRoom room;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none;

    ChatList(ChatRoom room, String nothing) {
        this.room = room;
        none = new Paragraph(nothing);
        none.addClassNames("crm-quiet", "crm-small");
        list.addClassName("chat-list");
        add(list, none);
    }

    void show(List<ChatView> chats) {
        list.removeAll();
        chats.forEach(chat -> list.add(line(chat)));
        list.setVisible(!chats.isEmpty());
        none.setVisible(chats.isEmpty());
    }

    private ListItem line(ChatView chat) {
        Anchor name = new Anchor("chats/" + chat.id(), chat.name());
        Span since = room.times().told(chat.state() == ChatState.WAITING ? chat.startedAt() : chat.spokenAt());
        since.addClassNames("crm-quiet", "crm-small");
        return new ListItem(name, badge(chat), since);
    }

    static Badge badge(ChatView chat) {
        String word = Texts.text("chat.state." + chat.state());
        return switch (chat.state()) {
            case WAITING -> new Badge(word, Badge.Tone.HOT, "bell");
            case TALKING -> new Badge(word, Badge.Tone.GOOD, "message-square");
            case ENDED -> new Badge(word, Badge.Tone.CALM, "check");
            case MISSED -> new Badge(word, Badge.Tone.BAD, "x");
        };
    }
}
