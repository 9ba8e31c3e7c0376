package org.callboard.audit;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.callboard.kernel.BadInput;

/**
 * Which lines of a timeline are wanted.
 *
 * @param kinds first words of {@code what} ("lead", "task", "decision"); empty for all
 * @param person username of who caused it; {@code null} for anybody and anything
 * @param from the earliest moment; {@code null} for no bound
 * @param to the first moment that is too late; {@code null} for no bound
 */
public record TimelineFilter(Set<String> kinds, String person, Instant from, Instant to) {

    private static final int MOST_KINDS = 50;
    private static final Pattern KIND = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern PERSON = Pattern.compile("[^\\p{Cntrl}]{1,255}");
    private static final TimelineFilter EVERYTHING = new TimelineFilter(Set.of(), null, null, null);

    public TimelineFilter {
        kinds = Set.copyOf(kinds);
        if (kinds.size() > MOST_KINDS
                || !kinds.stream().allMatch(kind -> KIND.matcher(kind).matches())) {
            throw new BadInput("kinds", "Give words like lead or task, at most " + MOST_KINDS + ".");
        }
        if (person != null && !PERSON.matcher(person).matches()) {
            throw new BadInput("person", "Give a username.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadInput("to", "Is before from.");
        }
    }

    public static TimelineFilter everything() {
        return EVERYTHING;
    }

    public static TimelineFilter kinds(Set<String> kinds) {
        return new TimelineFilter(kinds, null, null, null);
    }
}
