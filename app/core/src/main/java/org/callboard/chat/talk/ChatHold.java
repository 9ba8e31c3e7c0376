package org.callboard.chat.talk;

import java.util.UUID;
import org.callboard.chat.Chats;
import org.callboard.kernel.SubjectHold;
import org.springframework.stereotype.Component;

/** A conversation is held before its task, like every subject. */
@Component
class ChatHold implements SubjectHold {

    private final ChatRows rows;

    ChatHold(ChatRows rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return Chats.TYPE;
    }

    @Override
    public void hold(UUID id) {
        rows.lock(id);
    }
}
