package org.callboard.communication.mime;

import java.util.List;

/**
 * What a server tells of a mail that did not arrive, or not yet.
 *
 * @param failures by recipient; empty when it tells of success
 * @param messageId of the mail that it is about; {@code null} when it does not say
 * @param ours {@code X-Callboard-Message} of that mail, or its envelope's id; {@code null} when it does not say
 */
public record Report(List<Failure> failures, String messageId, String ours) {

    /**
     * @param address {@code null} when the report names none
     * @param forGood whether nobody tries any more
     * @param addressGone whether the address itself is to blame
     * @param said what the server said
     */
    public record Failure(String address, boolean forGood, boolean addressGone, String said) {}
}
