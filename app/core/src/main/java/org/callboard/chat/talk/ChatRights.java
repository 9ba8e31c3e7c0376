package org.callboard.chat.talk;

import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.chat.ChatState;
import org.callboard.chat.ChatView;
import org.callboard.chat.Chats;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Agents see what waits and what they talked themselves; managers all. */
@Component
class ChatRights implements SubjectRights {

    private static final String[] AGENTS = {Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN};
    private static final String[] MANAGERS = {Role.SUPPORT_MANAGER, Role.ADMIN};

    private final ChatRows rows;

    ChatRights(ChatRows rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return Chats.TYPE;
    }

    /** Tasks are about chats that wait. */
    @Override
    public Sight mayRead(Viewer viewer) {
        return viewer.isAny(AGENTS) ? new Sight.All() : new Sight.None();
    }

    @Override
    public Sight mayChange(Viewer viewer) {
        return mayRead(viewer);
    }

    @Override
    public void requireRead(Viewer viewer, UUID id) {
        require(viewer, rows.find(id).orElseThrow(() -> new NotFound(Chats.TYPE, id)));
    }

    static void requireAgent(Viewer viewer) {
        if (!viewer.isAny(AGENTS)) {
            throw new Forbidden("Chats are taken by support.");
        }
    }

    static boolean isManager(Viewer viewer) {
        return viewer.isAny(MANAGERS);
    }

    static ChatView require(Viewer viewer, ChatView chat) {
        boolean own = viewer.username().equals(chat.agent());
        boolean open = viewer.isAny(AGENTS) && chat.state() == ChatState.WAITING;
        if (!own && !open && !isManager(viewer)) {
            throw new NotFound(Chats.TYPE, chat.id());
        }
        return chat;
    }
}
