package org.callboard.ui.chat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.callboard.chat.ChatLine;
import org.callboard.chat.ChatState;
import org.callboard.chat.ChatView;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** One conversation: what was said, and what the agent says. What is typed stays while it goes on. */
class ChatPane extends Section {

    private final transient ChatRoom room;
    private final transient Runnable changed;
    private final UUID id;
    private final Header head = new Header();
    private final OrderedList lines = new OrderedList();
    private final Div log = new Div(lines);
    private final TextArea words = new TextArea();
    private final Button send = new Button(Texts.text("chat.send"), Icon.small("send"), e -> say());
    private final Div composer = new Div(words, send);
    private int seen;

    ChatPane(ChatRoom room, ChatView chat, Runnable changed) {
        this.room = room;
        this.changed = changed;
        this.id = chat.id();
        addClassName("chat-talk");
        head.addClassName("crm-page-head");
        log.addClassName("chat-lines");
        log.getElement().setAttribute("role", "log").setAttribute("aria-live", "polite");
        log.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", Texts.text("chat.said"));
        words.setPlaceholder(Texts.text("chat.write"));
        words.setAriaLabel(Texts.text("chat.write"));
        words.setMinRows(2);
        words.setMaxLength(2_000);
        words.addKeyDownListener(Key.ENTER, e -> say(), KeyModifier.CONTROL);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        composer.addClassName("chat-composer");
        add(head, log, composer);
        draw(chat);
        read();
    }

    UUID id() {
        return id;
    }

    /** Somebody said something, or it stands otherwise. */
    void goOn() {
        Attempt.to(() -> {
            draw(room.chats().get(id));
            read();
        });
    }

    private void read() {
        room.chats().lines(id, seen).forEach(this::add);
        log.getElement().executeJs("this.scrollTop = this.scrollHeight");
    }

    private void add(ChatLine line) {
        lines.add(new ChatBubble(room, line));
        seen = line.number();
    }

    private void draw(ChatView chat) {
        head.removeAll();
        Div space = new Div();
        space.addClassName("crm-grow");
        head.add(new H2(chat.name()), ChatList.badge(chat), who(chat), space);
        boolean mine = room.currentUser().viewer().username().equals(chat.agent());
        if (chat.state() == ChatState.WAITING) {
            Button take = new Button(Texts.text("chat.take"), Icon.small("hand"), e -> take());
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            head.add(take);
        } else if (chat.state() == ChatState.TALKING) {
            Button end = new Button(Texts.text("chat.end"), Icon.small("check"), e -> end());
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            head.add(handOn(), end);
        }
        composer.setVisible(chat.state() == ChatState.TALKING && mine);
    }

    private Div who(ChatView chat) {
        Div who = new Div();
        who.addClassNames("crm-quiet", "crm-small", "chat-who");
        if (chat.personId() != null) {
            who.add(new Anchor("people/" + chat.personId(), Texts.text("chat.known")));
        }
        if (chat.email() != null) {
            Span email = new Span(chat.email());
            email.setTitle(Texts.text("chat.unproved"));
            who.add(email);
        }
        if (chat.page() != null) {
            who.add(new Span(chat.page()));
        }
        return who;
    }

    private MenuBar handOn() {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        var root = menu.addItem(Texts.text("chat.hand-on"));
        root.getSubMenu().addItem(Texts.text("chat.to-anybody"), e -> handOn(null));
        room.colleagues().forEach(one -> root.getSubMenu().addItem(one.name(), e -> handOn(one.username())));
        return menu;
    }

    private void take() {
        act(() -> room.chats().take(id));
        words.focus();
    }

    private void handOn(String username) {
        act(() -> room.chats().handOn(id, username));
    }

    private void end() {
        act(() -> room.chats().end(id));
    }

    private void act(Runnable deed) {
        Attempt.to(deed);
        goOn();
        changed.run();
    }

    private void say() {
        String text = words.getValue();
        if (!text.isBlank() && Attempt.to(() -> room.chats().say(id, text))) {
            words.clear();
            read();
        }
        words.focus();
    }
}
