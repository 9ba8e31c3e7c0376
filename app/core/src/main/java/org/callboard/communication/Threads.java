package org.callboard.communication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Subject;

/** Conversations of the current user's sight. */
public interface Threads {

    /** What a conversation is called where it is a subject, of a task for example. */
    String TYPE = "thread";

    /** By the last message, newest first. */
    Slice list(ThreadQuery query);

    /** Unread open conversations by mailbox, up to a hundred each, of those that the current user reads. */
    Map<UUID, Integer> unread();

    /** @param before key of the messages' slice before; {@code null} for the newest. @param size 1 to 200 */
    Opened open(UUID thread, String before, int size);

    /** @param username {@code null} for nobody */
    ThreadLine assign(UUID thread, String username);

    /** It comes back by itself, and as soon as somebody writes. */
    ThreadLine snooze(UUID thread, Instant until);

    ThreadLine done(UUID thread);

    ThreadLine reopen(UUID thread);

    ThreadLine markRead(UUID thread, boolean read);

    /** It is about this subject, too, from now on. */
    ThreadLine attach(UUID thread, Subject subject);

    ThreadLine detach(UUID thread, Subject subject);

    /** Says that the current user looks at it, or writes an answer; for half a minute. @return who else does */
    List<Present> present(UUID thread, boolean answering);

    /** @param next pass it as {@code before}; {@code null} at the end */
    record Slice(List<ThreadLine> items, String next) {}

    /** @param subjects all that it is about. @param messages newest first */
    record Opened(ThreadLine thread, List<Subject> subjects, List<MessageView> messages, String next) {}

    record Present(String username, boolean answering) {}
}
