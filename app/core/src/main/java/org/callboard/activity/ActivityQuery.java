package org.callboard.activity;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;

/**
 * Which activities of a subject are wanted.
 *
 * @param kinds empty for all
 * @param person username of the author or assignee; {@code null} for anybody
 * @param from the earliest moment; {@code null} for no bound
 * @param to the first moment that is too late; {@code null} for no bound
 */
public record ActivityQuery(Set<ActivityKind> kinds, String person, Instant from, Instant to) {

    private static final int LONGEST_NAME = 255;

    public ActivityQuery {
        kinds = Set.copyOf(kinds);
        if (person != null && (person.length() > LONGEST_NAME || person.chars().anyMatch(Character::isISOControl))) {
            throw new BadInput("person", "Give a username.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadInput("to", "Is before from.");
        }
    }

    public static ActivityQuery all() {
        return new ActivityQuery(Set.of(), null, null, null);
    }

    /** The same of some kinds only, named as in JSON. */
    public ActivityQuery ofKinds(Set<String> words) {
        return new ActivityQuery(
                words.stream().map(word -> ActivityKind.of("kinds", word)).collect(Collectors.toSet()),
                person,
                from,
                to);
    }
}
