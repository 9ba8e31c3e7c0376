package org.callboard.ui.chat;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.chat.ChatView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;

/** Who waits, whom I talk to, and the conversation beside them. */
@Route("chats/:id?([0-9a-f-]{36})")
@RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN})
@StyleSheet("context://crm/chat.css")
class ChatsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ChatRoom room;
    private final ChatList waiting;
    private final ChatList mine;
    private final Div pane = new Div();
    private Registration news;
    private ChatPane open;

    ChatsView(ChatRoom room) {
        this.room = room;
        addClassNames("crm-page", "chats");
        waiting = new ChatList(room, Texts.text("chat.nobody-waits"));
        mine = new ChatList(room, Texts.text("chat.none-of-mine"));
        Div lists = new Div(new H2(Texts.text("chat.waiting")), waiting, new H2(Texts.text("chat.mine")), mine);
        lists.addClassName("chat-lists");
        pane.addClassName("chat-pane");
        Div sides = new Div(lists, pane);
        sides.addClassName("chat-sides");
        add(new H1(getPageTitle()), sides);
        show(null);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        show(event.getRouteParameters()
                .get("id")
                .map(id -> room.chats().get(UUID.fromString(id)))
                .orElse(null));
    }

    private void show(ChatView chat) {
        pane.removeAll();
        open = chat == null ? null : new ChatPane(room, chat, this::refresh);
        if (open == null) {
            pane.add(new EmptyState("message-square", Texts.text("chat.choose"), Texts.text("chat.choose.text")));
        } else {
            pane.add(open);
        }
    }

    private void refresh() {
        waiting.show(room.chats().waiting());
        mine.show(room.chats().mine());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        news = room.ticker().listen(event.getUI(), this::hear);
    }

    private void hear(String chat) {
        refresh();
        if (open != null && (chat == null || chat.equals(open.id().toString()))) {
            open.goOn();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (news != null) {
            news.remove();
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("chat.title");
    }
}
