package org.callboard.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.decision.Decisions;
import org.callboard.decision.Question;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Stage;
import org.callboard.kernel.engine.StageGuard;
import org.callboard.records.Field;
import org.callboard.records.Records;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the rules whether a deal may leave its stage, whichever way its task is completed: by the board, the API or the
 * work list. What the task's form says of the deal is written first.
 */
@Component
class StageExit implements StageGuard {

    private static final String DECISION = "deal/stage-exit";

    private final ExitFacts facts;
    private final Decisions decisions;
    private final RefusedMoves refused;
    private final DealStore rows;
    private final FieldsOfToday fields;
    private final ObjectProvider<Records> records;

    StageExit(
            ExitFacts facts,
            Decisions decisions,
            RefusedMoves refused,
            DealStore rows,
            FieldsOfToday fields,
            ObjectProvider<Records> records) {
        this.facts = facts;
        this.decisions = decisions;
        this.refused = refused;
        this.rows = rows;
        this.fields = fields;
        this.records = records;
    }

    @Override
    public void leaving(String businessKey, Pipeline pipeline, Stage from, Stage toStage, Map<String, Object> answers) {
        UUID deal = UUID.fromString(businessKey);
        Optional<DealRow> row = rows.lock(deal);
        if (row.isEmpty()) {
            return;
        }
        write(row.get(), answers);
        Question question = question(facts.of(deal), deal, pipeline, from, toStage);
        Findings found = Findings.of(decisions.decide(question).findings());
        if (found.refuse()) {
            refused.keep(question);
            throw found.refusal();
        }
    }

    /** As the current user, with their rights: a form is no way around them. */
    private void write(DealRow deal, Map<String, Object> answers) {
        Set<String> changeable = fields.all().stream()
                .filter(Field::isChangeable)
                .map(Field::name)
                .collect(Collectors.toSet());
        Map<String, Object> said = new LinkedHashMap<>(answers);
        said.remove(Pipelines.TO_STAGE);
        said.keySet().retainAll(changeable);
        if (!said.isEmpty()) {
            records.getObject().change(Deals.KIND, deal.id(), deal.version(), said, Map.of());
        }
    }

    /** What the rules would find, for somebody who only looks. */
    Findings lookAhead(ExitFacts.Known known, UUID deal, Pipeline pipeline, Stage from, Stage to) {
        return Findings.of(decisions.lookAhead(question(known, deal, pipeline, from, to)));
    }

    private static Question question(ExitFacts.Known known, UUID deal, Pipeline pipeline, Stage from, Stage to) {
        List<Object> all = known.of(pipeline.id(), from, to);
        return new Question(DECISION, pipeline.release(), new Subject(Deals.KIND, deal), null, all);
    }
}
