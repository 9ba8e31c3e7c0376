package org.callboard.decision;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.rules.Fired;
import org.callboard.rules.RuleBook;
import org.springframework.stereotype.Service;

/** Decides by the rule book of the asking instance's release, and keeps what was decided in the asker's transaction. */
@Service
class RuledDecisions implements Decisions {

    private final RuleBooks books;
    private final Records records;
    private final Clock clock;

    RuledDecisions(RuleBooks books, Records records, Clock clock) {
        this.books = books;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public List<Object> lookAhead(Question question) {
        return judge(question).stream().<Object>map(Fired::finding).toList();
    }

    private List<Fired> judge(Question question) {
        RuleBook book = books.of(question.release());
        List<Fired> fired = new ArrayList<>(
                book.judge(question.decision(), question.facts()).fired());
        question.tables()
                .forEach(table ->
                        fired.addAll(book.judge(table, question.facts()).fired()));
        return fired;
    }

    @Override
    public Decided decide(Question question) {
        List<Fired> fired = judge(question);
        Decided decided = new Decided(Ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), List.copyOf(fired));
        records.append(decided, question);
        return decided;
    }

    @Override
    public Optional<DecisionRecord> find(UUID id) {
        return records.find(id);
    }

    @Override
    public Page<DecisionRecord> about(Subject subject, PageRequest page) {
        return records.about(subject, page);
    }

    @Override
    public List<NearMiss> nearMisses(UUID decisionId) {
        DecisionRecord kept = find(decisionId).orElseThrow(() -> new NotFound("decision", decisionId));
        List<Object> facts = kept.facts().stream().map(FactJson::fact).toList();
        return books.of(kept.release()).nearMisses(kept.decision(), facts).stream()
                .map(miss -> new NearMiss(
                        miss.rule(),
                        miss.condition(),
                        miss.wouldFind().stream().map(FactJson::map).toList()))
                .toList();
    }
}
