package org.callboard.deal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.records.HouseRecords;
import org.callboard.records.text.NormalForm;
import org.springframework.stereotype.Component;

/** Where nobody said why a deal was lost, like when a time ran out, the model says it: {@code no-answer}. */
@Component
class CloseLostWorker implements Worker {

    private final DealStore rows;
    private final ChoiceRows choices;
    private final HouseRecords records;

    CloseLostWorker(DealStore rows, ChoiceRows choices, HouseRecords records) {
        this.rows = rows;
        this.choices = choices;
        this.records = records;
    }

    @Override
    public Topic topic() {
        return new Topic("deal.close-lost");
    }

    @Override
    public Outcome work(Job job) {
        String said = job.text("lostReason");
        rows.living(job.subjectId())
                .filter(deal -> said != null && deal.lostReason() == null && deal.state() == DealState.LOST)
                .ifPresent(deal -> records.change(Deals.KIND, deal.id(), why(said)));
        Map<String, Object> asked = new HashMap<>();
        asked.put("lostReason", null);
        return Outcome.done(asked);
    }

    /** A reason that the house no longer keeps is at least told in words. */
    private Map<String, Object> why(String said) {
        Optional<String> known = choices.names(DealChoices.LOST_REASONS).stream()
                .filter(name -> NormalForm.words(name).equals(NormalForm.words(said)))
                .findFirst();
        return Map.of(known.isPresent() ? "lostReason" : "lostNote", known.orElse(said));
    }
}
