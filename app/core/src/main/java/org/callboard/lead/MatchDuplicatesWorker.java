package org.callboard.lead;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Looks for leads of the same person; keeps the candidates with their reasons, refuses a sure duplicate. */
@Component
class MatchDuplicatesWorker implements Worker {

    private final Leads leads;
    private final DuplicateStore duplicates;

    MatchDuplicatesWorker(Leads leads, DuplicateStore duplicates) {
        this.leads = leads;
        this.duplicates = duplicates;
    }

    @Override
    public Topic topic() {
        return new Topic("lead.match-duplicates");
    }

    @Override
    public Outcome work(Job job) {
        return leads.lockIfThere(job.subjectId())
                .filter(Lead::isOpen)
                .map(this::match)
                .orElse(Outcome.done());
    }

    private Outcome match(Lead lead) {
        duplicates.waitForTwins(lead.keys());
        List<DuplicateMatch> matches = duplicates.matches(lead.id(), lead.keys());
        duplicates.keep(lead.id(), matches);
        Optional<DuplicateMatch> sure =
                matches.stream().filter(DuplicateMatch::sure).findFirst();
        if (sure.isEmpty() || lead.duplicatesAllowed()) {
            return Outcome.done();
        }
        String reason = String.join(", ", sure.get().reasons());
        return Outcome.refused(
                "LEAD_DUPLICATE", reason, Map.of("duplicateOf", sure.get().id().toString()));
    }
}
