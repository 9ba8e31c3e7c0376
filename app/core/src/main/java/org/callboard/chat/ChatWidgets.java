package org.callboard.chat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the chat may stand; admins alone look at them all and write them. */
public interface ChatWidgets {

    /** Type of the subject on whose timeline changes of a widget stand. */
    String TYPE = "chat-widget";

    /** By title. */
    List<ChatWidget> all();

    /** @throws org.callboard.kernel.NotFound when there is none */
    ChatWidget get(String id);

    /** As strangers may see it now; nothing when it is switched off. Everybody may ask. */
    Optional<ChatWidget> open(String id);

    /** Whether it is within its hours. */
    boolean isWithinHours(ChatWidget widget);

    /**
     * Keeps a new one (version 0), or a change of that version.
     *
     * @throws org.callboard.kernel.BadInput one entry per bad field
     * @throws org.callboard.kernel.Conflict when it is there already, or somebody was faster
     */
    ChatWidget save(ChatWidget widget);

    /** Under which its changes are told. */
    static UUID subject(String id) {
        return UUID.nameUUIDFromBytes((TYPE + " " + id).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
