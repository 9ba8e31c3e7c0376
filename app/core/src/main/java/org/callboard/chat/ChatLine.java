package org.callboard.chat;

import java.time.Instant;

/** @param number counts on within a conversation @param username of an agent; {@code null} for others */
public record ChatLine(int number, Speaker speaker, String username, String text, Instant at) {

    public enum Speaker {
        VISITOR,
        AGENT,
        HOUSE
    }
}
