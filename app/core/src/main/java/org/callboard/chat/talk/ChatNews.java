package org.callboard.chat.talk;

import java.util.UUID;
import org.callboard.chat.ChatView;
import org.callboard.chat.Chats;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.signals.Signals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells pages and browsers on every node that a conversation went on, and timelines what became of it. */
@Component
class ChatNews {

    /** A line of a timeline. */
    private record ChatEvent(Subject subject, String what, String text) implements DomainEvent {}

    private final Signals signals;
    private final ApplicationEventPublisher events;

    ChatNews(Signals signals, ApplicationEventPublisher events) {
        this.signals = signals;
        this.events = events;
    }

    void wentOn(UUID chat) {
        signals.tell(Chats.CHANNEL, chat.toString());
    }

    /** What the task of taking it is about. */
    void describe(ChatView chat) {
        events.publishEvent(
                new SubjectDescribed(new Subject(Chats.TYPE, chat.id()), "Chat: " + chat.name(), null, null, null));
    }

    void tell(ChatView chat, String happened, String text) {
        events.publishEvent(new ChatEvent(new Subject(Chats.TYPE, chat.id()), "chat." + happened, text));
        if (chat.personId() != null) {
            events.publishEvent(new ChatEvent(new Subject("person", chat.personId()), "chat." + happened, text));
        }
    }
}
