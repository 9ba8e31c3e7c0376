package org.callboard.scoring;

import java.util.List;
import java.util.UUID;
import org.callboard.decision.Decided;
import org.callboard.decision.Decisions;
import org.callboard.decision.Question;
import org.callboard.kernel.Subject;
import org.callboard.lead.Grade;
import org.callboard.lead.LeadDossier;
import org.callboard.rules.lead.ScoreSheet;
import org.callboard.scoring.Scores.Reason;
import org.callboard.scoring.Scores.Score;
import org.springframework.stereotype.Component;

/**
 * Asks the rules how warm a lead is. The thresholds of the grades judge in the same breath as the scoring rules, so that
 * a score is one decision record and its grade is explained by the same.
 */
@Component
class LeadJudge {

    static final String DECISION = "lead/lead-scoring";
    static final String GRADES = "lead/lead-grades";

    private final LeadDossier dossier;
    private final Decisions decisions;

    LeadJudge(LeadDossier dossier, Decisions decisions) {
        this.dossier = dossier;
        this.decisions = decisions;
    }

    Score judge(UUID leadId, int release, String instanceId, String trigger) {
        Decided decided = decisions.decide(new Question(
                DECISION, List.of(GRADES), release, Subject.lead(leadId), instanceId, dossier.facts(leadId)));
        ScoreSheet sheet = ScoreSheet.of(decided.fired());
        return new Score(
                decided.id(),
                sheet.score(),
                grade(sheet),
                release,
                decided.at(),
                trigger,
                sheet.reasons().stream()
                        .map(r -> new Reason(r.rule(), r.group(), r.points(), r.text()))
                        .toList());
    }

    private static Grade grade(ScoreSheet sheet) {
        return sheet.grade()
                .map(Grade::valueOf)
                .orElseThrow(() -> new IllegalStateException(
                        "The table " + GRADES + " has no grade for " + sheet.score() + " points."));
    }
}
