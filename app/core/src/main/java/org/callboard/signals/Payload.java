package org.callboard.signals;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The words of a NOTIFY, which PostgreSQL bounds to 8,000 bytes: {@code deals <id>,<id>}. */
final class Payload {

    /** Beyond this many, "look again" is shorter and says as much. */
    static final int MOST = 150;

    private static final int LONGEST = 7_900;
    private static final String LOOK_AGAIN = "*";

    private Payload() {}

    static String write(String channel, Collection<String> words) {
        String all = String.join(",", words);
        return channel + " " + (words.size() > MOST || all.length() > LONGEST ? LOOK_AGAIN : all);
    }

    static List<Signal> read(String payload) {
        String[] parts = payload.split(" ", 2);
        if (parts.length < 2 || parts[1].equals(LOOK_AGAIN)) {
            return List.of(new Signal(parts[0], null));
        }
        return Arrays.stream(parts[1].split(","))
                .map(word -> new Signal(parts[0], word))
                .toList();
    }
}
