package org.callboard.communication;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What providers, bounces and readers tell of messages that left; no rights are asked: it is the house that hears. */
public interface Deliveries {

    /** Keeps it, tells processes that wait for it. The same state told twice is kept once for an address. */
    void report(UUID message, MessageState state, Instant at, String detail);

    /** The address takes nothing any more. @param purpose {@code null} for whatever it is */
    void suppress(Channel channel, String address, String purpose, String reason);

    /** The message that left with this header. */
    Optional<UUID> byMessageId(String messageId);

    /** The message that the provider calls so. */
    Optional<UUID> byProviderId(String provider, String providerId);
}
