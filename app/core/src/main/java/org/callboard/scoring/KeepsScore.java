package org.callboard.scoring;

import java.util.UUID;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.lead.LeadDossier;
import org.callboard.scoring.Scores.Score;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A judgement becomes the lead's score, and a line of its timeline. */
@Component
class KeepsScore {

    private final ScoreStore scores;
    private final LeadDossier dossier;
    private final ApplicationEventPublisher events;

    KeepsScore(ScoreStore scores, LeadDossier dossier, ApplicationEventPublisher events) {
        this.scores = scores;
        this.dossier = dossier;
        this.events = events;
    }

    /** @param jobId what made it be judged, once @param before its score until then; {@code null} the first time */
    void keep(UUID leadId, String jobId, Score score, Integer before) {
        scores.append(leadId, jobId, score);
        Cause rules = Cause.rule(LeadJudge.DECISION, score.decisionId().toString(), score.release());
        Causes.within(rules, () -> {
            dossier.keepScore(leadId, score.value(), score.grade(), score.release());
            events.publishEvent(new LeadScored(leadId, score, before));
            return score;
        });
    }
}
