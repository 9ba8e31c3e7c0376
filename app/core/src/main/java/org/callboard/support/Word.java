package org.callboard.support;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/** Something that was said about a ticket. */
public sealed interface Word {

    UUID id();

    String text();

    Instant at();

    /** Whether it is for colleagues alone. */
    @JsonProperty
    boolean internal();

    /**
     * What went between the customer and the house.
     *
     * @param fromCustomer who spoke
     * @param author username, or what the customer is called; {@code null} for the house itself
     * @param messageId of the message that carried it; {@code null} when it was said on the portal, in a chat or by phone
     * @param delivery how the message stands: {@code QUEUED}, {@code SENT} …; {@code null} without a message
     */
    record Reply(UUID id, String text, Instant at, boolean fromCustomer, String author, UUID messageId, String delivery)
            implements Word {

        @Override
        public boolean internal() {
            return false;
        }
    }

    /** What colleagues tell each other; no customer ever sees it. */
    record Note(UUID id, String text, Instant at, String author) implements Word {

        @Override
        public boolean internal() {
            return true;
        }
    }
}
