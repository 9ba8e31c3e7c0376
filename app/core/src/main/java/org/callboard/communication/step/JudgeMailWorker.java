package org.callboard.communication.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callboard.communication.Threads;
import org.callboard.decision.Decided;
import org.callboard.decision.Decisions;
import org.callboard.decision.Question;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.rules.communication.MailFacts;
import org.callboard.rules.communication.TreatAs;
import org.springframework.stereotype.Component;

/** Asks the rules what a mail is to be treated as; where they find nothing, somebody answers. */
@Component
class JudgeMailWorker implements Worker {

    private static final String DECISION = "communication/mail-intake";

    private final IntakeFacts facts;
    private final Decisions decisions;

    JudgeMailWorker(IntakeFacts facts, Decisions decisions) {
        this.facts = facts;
        this.decisions = decisions;
    }

    @Override
    public Topic topic() {
        return new Topic("communication.judge-mail");
    }

    @Override
    public Outcome work(Job job) {
        Optional<MailFacts> mail = facts.of(job.text("mailId"));
        if (mail.isEmpty()) {
            return Outcome.done(Map.of("treatAs", "ignore"));
        }
        Subject thread = new Subject(Threads.TYPE, job.subjectId());
        Decided decided =
                decisions.decide(new Question(DECISION, job.release(), thread, job.instanceId(), List.of(mail.get())));
        Map<String, Object> said = new HashMap<>();
        said.put(
                "treatAs",
                TreatAs.strongest(decided.findings(TreatAs.class))
                        .map(TreatAs::what)
                        .orElse("answer"));
        return Outcome.done(said);
    }
}
