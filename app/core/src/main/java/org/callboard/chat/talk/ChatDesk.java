package org.callboard.chat.talk;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.chat.ChatLine;
import org.callboard.chat.ChatLine.Speaker;
import org.callboard.chat.ChatState;
import org.callboard.chat.ChatView;
import org.callboard.chat.Chats;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.Sheltered;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agents do in conversations. The row is held while it changes: of two who take it, one does. */
@Service
class ChatDesk implements Chats {

    private final ChatRows rows;
    private final ChatNews news;
    private final ObjectProvider<Processes> processes;
    private final CurrentUser currentUser;
    private final People people;
    private final Clock clock;

    ChatDesk(
            ChatRows rows,
            ChatNews news,
            ObjectProvider<Processes> processes,
            CurrentUser currentUser,
            People people,
            Clock clock) {
        this.rows = rows;
        this.news = news;
        this.processes = processes;
        this.currentUser = currentUser;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ChatView> waiting() {
        ChatRights.requireAgent(currentUser.viewer());
        return rows.waiting();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ChatView> mine() {
        Viewer viewer = currentUser.viewer();
        ChatRights.requireAgent(viewer);
        List<ChatView> own = rows.of(viewer.username());
        return ChatRights.isManager(viewer)
                ? Stream.concat(rows.talking().stream(), own.stream())
                        .distinct()
                        .limit(100)
                        .toList()
                : own;
    }

    @Override
    @Transactional(readOnly = true)
    public ChatView get(UUID chat) {
        return seen(chat);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ChatLine> lines(UUID chat, int after) {
        return rows.lines(seen(chat).id(), after);
    }

    @Override
    @Transactional
    @Sheltered
    public ChatView take(UUID chat) {
        Viewer me = currentUser.viewer();
        ChatRights.requireAgent(me);
        ChatView held = held(chat);
        if (held.state() != ChatState.WAITING) {
            throw new Conflict(
                    held.state().isOpen() ? held.agent() + " was faster and talks already." : "This chat is over.");
        }
        joins(held, me.username());
        processes.getObject().announce("chat.taken", chat.toString(), Map.of("takenBy", me.username()));
        return rows.find(chat).orElseThrow();
    }

    /** From the list of work, or from the page. */
    void joins(ChatView chat, String username) {
        Instant now = clock.instant();
        String name = people.find(username).map(Person::name).orElse(username);
        rows.taken(chat.id(), username, now);
        rows.add(chat.id(), Speaker.HOUSE, null, name + " is here.", now);
        news.tell(chat, "taken", name + " talks with " + chat.name());
        news.wentOn(chat.id());
    }

    @Override
    @Transactional
    public void say(UUID chat, String text) {
        ChatView held = own(chat);
        rows.add(held.id(), Speaker.AGENT, held.agent(), Talk.checked(text), clock.instant());
        news.wentOn(held.id());
    }

    @Override
    @Transactional
    @Sheltered
    public ChatView handOn(UUID chat, String username) {
        ChatView held = own(chat);
        String to = username == null || username.isBlank() ? null : username;
        String name = to == null ? null : colleague(to).name();
        rows.handedOn(chat);
        rows.add(
                chat,
                Speaker.HOUSE,
                null,
                name == null ? "A colleague takes over in a moment." : name + " takes over in a moment.",
                clock.instant());
        news.describe(held);
        news.tell(held, "handed-on", "Chat handed on" + (name == null ? "" : " to " + name));
        Map<String, Object> variables = new HashMap<>();
        variables.put("transferTo", to);
        processes.getObject().announce("chat.transferred", chat.toString(), variables);
        news.wentOn(chat);
        return rows.find(chat).orElseThrow();
    }

    private Person colleague(String username) {
        return people.find(username)
                .filter(Person::enabled)
                .filter(one ->
                        one.roles().contains(Role.SUPPORT_AGENT) || one.roles().contains(Role.SUPPORT_MANAGER))
                .orElseThrow(() -> new BadInput("username", username + " takes no chats. Choose somebody of support."));
    }

    @Override
    @Transactional
    @Sheltered
    public ChatView end(UUID chat) {
        ChatView held = own(chat);
        over(held, ChatState.ENDED, "The conversation was ended.");
        processes.getObject().announce("chat.ended", chat.toString(), Map.of());
        return rows.find(chat).orElseThrow();
    }

    void over(ChatView chat, ChatState how, String said) {
        Instant now = clock.instant();
        rows.add(chat.id(), Speaker.HOUSE, null, said, now);
        rows.ended(chat.id(), how, now);
        news.wentOn(chat.id());
    }

    private ChatView seen(UUID chat) {
        return ChatRights.require(currentUser.viewer(), rows.find(chat).orElseThrow(() -> new NotFound(TYPE, chat)));
    }

    private ChatView held(UUID chat) {
        return rows.lock(chat).orElseThrow(() -> new NotFound(TYPE, chat));
    }

    private ChatView own(UUID chat) {
        ChatView held = ChatRights.require(currentUser.viewer(), held(chat));
        if (held.state() != ChatState.TALKING) {
            throw new Conflict(held.state().isOpen() ? "Take this chat first." : "This chat is over.");
        }
        return held;
    }
}
