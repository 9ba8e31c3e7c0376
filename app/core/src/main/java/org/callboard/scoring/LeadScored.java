package org.callboard.scoring;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;
import org.callboard.scoring.Scores.Reason;
import org.callboard.scoring.Scores.Score;

/** A lead was judged. @param before its score until then; {@code null} the first time */
record LeadScored(UUID leadId, Score score, Integer before) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.lead(leadId);
    }

    @Override
    public String what() {
        return "lead.scored";
    }

    @Override
    public String text() {
        String grade = score.grade().name().toLowerCase(Locale.ROOT);
        return "Scored " + score.value() + " points, " + grade + (before == null ? "" : ", " + before + " before");
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("score", score.value());
        details.put("grade", score.grade().name());
        details.put("trigger", score.trigger());
        details.put("decision", score.decisionId().toString());
        if (before != null) {
            details.put("before", before);
        }
        score.reasons().stream().findFirst().map(Reason::rule).ifPresent(rule -> details.put("rule", rule));
        return details;
    }
}
