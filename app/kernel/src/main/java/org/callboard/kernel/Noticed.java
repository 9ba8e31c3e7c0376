package org.callboard.kernel;

import java.util.List;

/**
 * Something that people should hear of without looking for it; {@code worklist} puts it among their notifications. Not a
 * line of the timeline.
 *
 * @param usernames who should hear of it; whoever publishes it has checked that they may see the subject
 * @param what the kind, {@code <context>.<what-happened>}, for example {@code activity.mentioned}
 * @param text one sentence for people
 */
public record Noticed(List<String> usernames, String what, String text, Subject subject) {

    public Noticed {
        usernames = List.copyOf(usernames);
    }
}
