package org.callboard.rules.communication;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callboard.rules.Finding;

/**
 * What a mail is to be treated as.
 *
 * @param what {@code ignore}, {@code lead}, {@code ticket} or {@code answer}
 * @param text why, in a sentence for people
 */
public record TreatAs(String what, String text) implements Finding {

    private static final List<String> STRONGEST_FIRST = List.of("ignore", "lead", "ticket", "answer");

    /** Of several the one that asks least of people: ignore before lead, lead before ticket, ticket before answer. */
    public static Optional<TreatAs> strongest(List<TreatAs> all) {
        return all.stream()
                .filter(one -> STRONGEST_FIRST.contains(one.what()))
                .min(Comparator.comparing(one -> STRONGEST_FIRST.indexOf(one.what())));
    }
}
