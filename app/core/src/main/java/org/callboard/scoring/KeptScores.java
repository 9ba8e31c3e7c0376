package org.callboard.scoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.Page;
import org.callboard.kernel.Subject;
import org.callboard.lead.LeadDossier;
import org.springframework.stereotype.Service;

/** Scores for people: who may see the lead may see its scores. */
@Service
class KeptScores implements Scores {

    private final ScoreStore store;
    private final LeadDossier dossier;
    private final SubjectGuard guard;

    KeptScores(ScoreStore store, LeadDossier dossier, SubjectGuard guard) {
        this.store = store;
        this.dossier = dossier;
        this.guard = guard;
    }

    @Override
    public Optional<Score> of(UUID leadId) {
        guard.requireRead(Subject.lead(leadId));
        return store.newest(leadId, 1).stream().findFirst();
    }

    @Override
    public List<Score> history(UUID leadId, int limit) {
        guard.requireRead(Subject.lead(leadId));
        return store.newest(dossier.withMerged(leadId), Math.min(limit, Page.MAX_SIZE));
    }
}
