package org.callboard.worklist;

import java.util.Arrays;
import java.util.Set;

/** What sort of thing somebody hears of; each may be muted. */
public enum NotificationKind {
    MENTION("activity.mentioned"),
    ASSIGNMENT("task.assigned", "lead.assigned", "activity.todo-given", "communication.thread-assigned"),
    REPLY("communication.reply-arrived", "communication.call-missed"),
    BOUNCE("communication.message-trouble"),
    INCIDENT("process.incident", "communication.provider-down", "communication.mailbox-trouble"),
    /** Reminders, escalations, and what else is worth a word. */
    OTHER;

    private final Set<String> whats;

    NotificationKind(String... whats) {
        this.whats = Set.of(whats);
    }

    /** @param what as in {@link org.callboard.kernel.Noticed#what()} */
    public static NotificationKind of(String what) {
        return Arrays.stream(values())
                .filter(kind -> kind.whats.contains(what))
                .findFirst()
                .orElse(OTHER);
    }
}
