package org.callboard.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.lead.Grade;

/** Scores with their reasons, now and over time. */
public interface Scores {

    Optional<Score> of(UUID leadId);

    /** Newest first, at most {@code limit}; also the scores of leads that were merged into it. */
    List<Score> history(UUID leadId, int limit);

    /**
     * @param value sum of the points after each group's cap
     * @param trigger what made it be judged: {@code lead.captured} the first time, then the kind of the newest behaviour,
     *     for example {@code demo-requested}, or {@code timer}; {@code merged} and {@code parted}
     */
    record Score(
            UUID decisionId, int value, Grade grade, int release, Instant at, String trigger, List<Reason> reasons) {}

    /** @param group the group whose cap counts, for example {@code fit}; @param points after decay, before the cap */
    record Reason(String rule, String group, int points, String text) {}
}
