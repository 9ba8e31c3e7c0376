package org.callboard.chat.talk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.chat.ChatLine;
import org.callboard.chat.Chats;
import org.callboard.kernel.SubjectFacts;
import org.springframework.stereotype.Component;

/** What models and forms may ask of a chat. */
@Component
class ChatFacts implements SubjectFacts {

    private final ChatRows rows;

    ChatFacts(ChatRows rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return Chats.TYPE;
    }

    @Override
    public Map<String, Object> of(UUID id) {
        return rows.find(id)
                .map(chat -> {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("title", "Chat: " + chat.name());
                    facts.put("visitor", chat.email() == null ? chat.name() : chat.name() + ", " + chat.email());
                    facts.put("language", chat.language());
                    facts.put("state", chat.state().name());
                    facts.put("page", chat.page());
                    List<ChatLine> said = rows.lines(id, 0);
                    facts.put("firstWords", said.isEmpty() ? null : said.get(0).text());
                    facts.values().removeIf(java.util.Objects::isNull);
                    return facts;
                })
                .orElse(Map.of());
    }
}
