package org.callboard.ui.communication;

import java.util.Set;
import java.util.UUID;

/**
 * Conversations in which something happened.
 *
 * @param unknown whether others changed, too, of which nobody says which
 */
record MailNews(Set<UUID> threads, boolean unknown) {

    boolean concerns(UUID thread) {
        return unknown || threads.contains(thread);
    }
}
