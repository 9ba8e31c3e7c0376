package org.callboard.communication;

import java.util.UUID;

/**
 * Who is at the other end.
 *
 * @param address an e-mail address, or a phone number
 * @param name what they are called; may be {@code null}
 * @param personId who it is, where that is known
 */
public record Address(String address, String name, UUID personId) {

    public static Address of(String address) {
        return new Address(address, null, null);
    }
}
