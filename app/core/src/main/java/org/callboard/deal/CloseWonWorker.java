package org.callboard.deal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** That it is won stands with the deal since its token arrived; here its owner hears of it, who may not have moved it. */
@Component
class CloseWonWorker implements Worker {

    private final DealStore rows;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    CloseWonWorker(DealStore rows, CurrentUser currentUser, ApplicationEventPublisher events) {
        this.rows = rows;
        this.currentUser = currentUser;
        this.events = events;
    }

    @Override
    public Topic topic() {
        return new Topic("deal.close-won");
    }

    @Override
    public Outcome work(Job job) {
        rows.living(job.subjectId()).filter(deal -> deal.owner() != null).ifPresent(this::tell);
        return Outcome.done();
    }

    private void tell(DealRow deal) {
        Set<String> whom = new LinkedHashSet<>(List.of(deal.owner()));
        currentUser.ifKnown().map(Viewer::username).ifPresent(whom::remove);
        if (!whom.isEmpty()) {
            events.publishEvent(new Noticed(
                    List.copyOf(whom),
                    "deal.won",
                    "Your deal " + deal.title() + " was won",
                    new Subject(Deals.KIND, deal.id())));
        }
    }
}
