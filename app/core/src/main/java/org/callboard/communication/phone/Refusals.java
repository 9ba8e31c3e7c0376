package org.callboard.communication.phone;

import java.util.Set;

/** What the provider's error codes say. */
final class Refusals {

    /** No such number, a land line, blocked, or whoever has it said no at the provider: nothing will ever arrive there. */
    private static final Set<String> OF_THE_NUMBER =
            Set.of("21211", "21214", "21217", "21407", "21610", "21614", "30004", "30005", "30006", "63003", "63024");

    private Refusals() {}

    static boolean isTheNumber(String code) {
        return code != null && OF_THE_NUMBER.contains(code);
    }
}
