package org.callboard.scoring;

import org.callboard.kernel.SubjectGone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Scores of a lead that was removed for good go with it. */
@Component
class ForgetsGoneLeads {

    private final ScoreStore scores;

    ForgetsGoneLeads(ScoreStore scores) {
        this.scores = scores;
    }

    @EventListener
    void on(SubjectGone gone) {
        if (gone.subject().type().equals("lead")) {
            scores.forget(gone.subject().id());
        }
    }
}
