package org.callboard.customer.consent;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.customer.consent.Consents.Channel;
import org.callboard.customer.consent.Consents.Said;
import org.callboard.customer.consent.Consents.Standing;
import org.callboard.customer.consent.Consents.State;
import org.springframework.stereotype.Component;

/**
 * How consent stands where several said something: what was said to those who are one now, after they were one, counts;
 * until then the strictest word.
 */
@Component
class ConsentStanding {

    private final ConsentRows rows;
    private final PurposeRows purposes;

    ConsentStanding(ConsentRows rows, PurposeRows purposes) {
        this.rows = rows;
        this.purposes = purposes;
    }

    /** One for each channel and purpose, also where nothing was said. @param subject the one all of these are now */
    List<Standing> of(UUID subject, Set<UUID> all) {
        List<ConsentRows.Row> latest = rows.latest(all);
        return purposes.inUse().stream()
                .map(Purposes.Purpose::key)
                .flatMap(purpose ->
                        List.of(Channel.values()).stream().map(channel -> standing(subject, latest, channel, purpose)))
                .toList();
    }

    Standing of(UUID subject, Set<UUID> all, Channel channel, String purpose) {
        return standing(subject, rows.latest(all), channel, purpose);
    }

    private static Standing standing(UUID subject, List<ConsentRows.Row> latest, Channel channel, String purpose) {
        List<ConsentRows.Row> words = latest.stream()
                .filter(row ->
                        row.said().channel() == channel && row.said().purpose().equals(purpose))
                .toList();
        Said counts = counting(subject, words);
        return new Standing(channel, purpose, counts == null ? State.UNKNOWN : counts.state(), counts);
    }

    /** {@code null} when nobody said anything. */
    private static Said counting(UUID subject, Collection<ConsentRows.Row> words) {
        Said newest = words.stream()
                .map(ConsentRows.Row::said)
                .max(Comparator.comparing(Said::at).thenComparing(Said::keptAt))
                .orElse(null);
        boolean ofThemselves = words.stream().anyMatch(row -> row.about().equals(subject) && row.said() == newest);
        return ofThemselves ? newest : strictest(words);
    }

    static Said strictest(Collection<ConsentRows.Row> words) {
        return words.stream()
                .map(ConsentRows.Row::said)
                .max(Comparator.comparing((Said said) -> strictness(said.state()))
                        .thenComparing(Said::at)
                        .thenComparing(Said::keptAt))
                .orElse(null);
    }

    private static int strictness(State state) {
        return switch (state) {
            case WITHDRAWN -> 2;
            case UNKNOWN -> 1;
            case GIVEN -> 0;
        };
    }
}
