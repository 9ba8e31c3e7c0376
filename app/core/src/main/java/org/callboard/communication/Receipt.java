package org.callboard.communication;

import java.time.Instant;
import java.util.List;

/** What a provider says to a message. */
public sealed interface Receipt {

    /**
     * It took it.
     *
     * @param providerId by which it speaks of it later; may be {@code null}
     * @param refused recipients that it did not take, while it took the others
     */
    record Accepted(String providerId, List<Refused> refused) implements Receipt {}

    /** @param address whether the address is to blame, so that nothing should be sent there any more */
    record RefusedForGood(String code, String text, boolean address) implements Receipt {}

    /** Later, please; the provider itself is well. */
    record NotNow(String code, String text) implements Receipt {}

    /**
     * The provider is well, but something must be set right in this house first. It does not count as an attempt.
     *
     * @param text a sentence for people
     * @param until when it is tried again by itself
     */
    record Waits(String text, Instant until) implements Receipt {}

    record Refused(String address, String code, String text, boolean forGood) {}

    static Receipt accepted(String providerId) {
        return new Accepted(providerId, List.of());
    }
}
