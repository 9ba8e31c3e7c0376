package org.callboard.communication;

import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * Which conversations; what is {@code null} does not matter. Without {@code about} those of the current user's mailboxes
 * and those given to them.
 *
 * @param assignee a username; {@code "-"} for nobody
 * @param about a subject in sight: all its conversations
 * @param text in subject, last words or who
 * @param before {@link Threads.Slice#next} of the slice before
 * @param size 1 to 200
 */
public record ThreadQuery(
        UUID mailbox,
        String assignee,
        ThreadState state,
        Boolean unread,
        Subject about,
        String text,
        String before,
        int size) {

    public static ThreadQuery all(int size) {
        return new ThreadQuery(null, null, null, null, null, null, null, size);
    }

    public static ThreadQuery about(Subject subject, int size) {
        return new ThreadQuery(null, null, null, null, subject, null, null, size);
    }
}
