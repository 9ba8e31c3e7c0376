package org.callboard.scoring;

import java.util.UUID;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectMerged;
import org.callboard.kernel.SubjectUnmerged;
import org.callboard.lead.LeadDossier;
import org.callboard.scoring.Scores.Score;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** More is known of a lead that others were merged into, and less when they part: it is judged again, by the rules it stands on. */
@Component
class RescoresMergedLeads {

    private final LeadJudge judge;
    private final LeadDossier dossier;
    private final ScoreStore scores;
    private final KeepsScore keeper;

    RescoresMergedLeads(LeadJudge judge, LeadDossier dossier, ScoreStore scores, KeepsScore keeper) {
        this.judge = judge;
        this.dossier = dossier;
        this.scores = scores;
        this.keeper = keeper;
    }

    @EventListener
    void on(SubjectMerged merge) {
        again(merge.survivor(), "merged");
    }

    @EventListener
    void on(SubjectUnmerged undone) {
        again(undone.survivor(), "parted");
    }

    /** One that was never judged waits for its process to ask. */
    private void again(Subject survivor, String trigger) {
        UUID lead = survivor.id();
        if (survivor.type().equals("lead") && dossier.knows(lead)) {
            scores.newest(lead, 1).stream().findFirst().ifPresent(last -> {
                Score score = judge.judge(lead, last.release(), null, trigger);
                keeper.keep(lead, trigger + " " + Ids.next(), score, last.value());
            });
        }
    }
}
