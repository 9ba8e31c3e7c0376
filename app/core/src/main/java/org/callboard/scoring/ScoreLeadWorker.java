package org.callboard.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.lead.Grade;
import org.callboard.lead.LeadDossier;
import org.callboard.scoring.ScoreStore.Last;
import org.callboard.scoring.Scores.Score;
import org.springframework.stereotype.Component;

/** Scores a lead: asks the rules, keeps the score with its reasons, and tells the process the grade. */
@Component
class ScoreLeadWorker implements Worker {

    private static final Topic TOPIC = new Topic("scoring.score-lead");

    private final LeadJudge judge;
    private final LeadDossier dossier;
    private final ScoreStore scores;
    private final KeepsScore keeper;

    ScoreLeadWorker(LeadJudge judge, LeadDossier dossier, ScoreStore scores, KeepsScore keeper) {
        this.judge = judge;
        this.dossier = dossier;
        this.scores = scores;
        this.keeper = keeper;
    }

    @Override
    public Topic topic() {
        return TOPIC;
    }

    @Override
    public Outcome work(Job job) {
        UUID leadId = job.subjectId();
        Optional<Last> last = scores.last(leadId);
        if (last.filter(before -> before.jobId().equals(job.id())).isPresent()) {
            return grade(last.get().grade());
        }
        if (!dossier.knows(leadId)) {
            return grade(Grade.COLD); // it was removed: nobody shall be called about it
        }
        Score score = judge.judge(leadId, job.release(), job.instanceId(), trigger(leadId, last));
        keeper.keep(leadId, job.id(), score, last.map(Last::value).orElse(null));
        return grade(score.grade());
    }

    private String trigger(UUID leadId, Optional<Last> last) {
        if (last.isEmpty()) {
            return "lead.captured";
        }
        String behaviour = dossier.newestBehaviourSince(leadId, last.get().at());
        return behaviour == null ? "timer" : behaviour;
    }

    private static Outcome grade(Grade grade) {
        return Outcome.done(Map.of("grade", grade.name()));
    }
}
