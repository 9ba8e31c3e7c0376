package org.callboard.chat;

import java.util.List;
import java.util.UUID;

/**
 * The agents' side of conversations. Agents see those that wait, and their own; managers of support all. Who may not gets
 * {@link org.callboard.kernel.Forbidden}, what is out of sight {@link org.callboard.kernel.NotFound}, what is over {@link
 * org.callboard.kernel.Conflict}.
 */
public interface Chats {

    /** Kind of subject, as in {@link org.callboard.kernel.Subject#type()}. */
    String TYPE = "chat";

    /** The word by which {@code signals} tell that a conversation went on: its id. */
    String CHANNEL = "chat";

    /** Those that wait, the longest first; at most 100. */
    List<ChatView> waiting();

    /** Open ones of the current user, and those that ended last; at most 100. Managers: of everybody. */
    List<ChatView> mine();

    ChatView get(UUID chat);

    /** What was said, in order. @param after number of the last line that is known; 0 for all. At most 500 */
    List<ChatLine> lines(UUID chat, int after);

    /** The current user talks from now on; of two who take it at once one is refused. */
    ChatView take(UUID chat);

    void say(UUID chat, String text);

    /** Back to those who wait. @param username whom it shall go to; {@code null} for whoever comes first */
    ChatView handOn(UUID chat, String username);

    ChatView end(UUID chat);
}
