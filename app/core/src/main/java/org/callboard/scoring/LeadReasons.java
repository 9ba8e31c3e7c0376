package org.callboard.scoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.lead.LeadAddition;
import org.springframework.stereotype.Component;

/** Adds {@code reasons} to a lead's JSON: why it has its score. */
@Component
class LeadReasons implements LeadAddition {

    private final ScoreStore scores;

    LeadReasons(ScoreStore scores) {
        this.scores = scores;
    }

    /** One reason as the REST door shows it. */
    record Shown(String rule, int points, String text) {}

    @Override
    public Map<String, Object> of(UUID leadId) {
        List<Shown> reasons = scores.newest(leadId, 1).stream()
                .flatMap(score -> score.reasons().stream())
                .map(r -> new Shown(r.rule(), r.points(), r.text()))
                .toList();
        return Map.of("reasons", reasons);
    }
}
