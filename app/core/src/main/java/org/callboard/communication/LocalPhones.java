package org.callboard.communication;

import java.time.Instant;
import java.util.List;

/** The customers' telephones where no provider is set up: for admins, to see and to try. */
public interface LocalPhones {

    /** Whether text messages come here instead of to real telephones. */
    boolean areUsed();

    /** Those with the newest texts first, at most two hundred. */
    List<Telephone> all();

    /** Newest first, at most two hundred. */
    List<Text> of(String number);

    /** As the customer would: comes in like any text message. */
    void write(Channel channel, String number, String text);

    record Telephone(String number, int texts) {}

    /** @param direction seen from the telephone */
    record Text(long id, Channel channel, Direction direction, String text, Instant at) {}
}
