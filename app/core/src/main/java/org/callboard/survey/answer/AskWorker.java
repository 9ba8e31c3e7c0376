package org.callboard.survey.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.survey.SurveyKind;
import org.springframework.stereotype.Component;

/** Asks the customer behind a step how satisfied they are. That nobody can be asked is no failure of the work. */
@Component
class AskWorker implements Worker {

    private static final int LONGEST = 500;

    private final Customers customers;
    private final Asking asking;

    AskWorker(Customers customers, Asking asking) {
        this.customers = customers;
        this.asking = asking;
    }

    @Override
    public Topic topic() {
        return new Topic("survey.ask");
    }

    @Override
    public Outcome work(Job job) {
        Optional<Customer> customer = customers.behind(job);
        if (customer.isEmpty()) {
            return said("NOBODY_TO_ASK", null);
        }
        try {
            SurveyKind kind = "NPS".equalsIgnoreCase(job.text("surveyKind")) ? SurveyKind.NPS : SurveyKind.CSAT;
            return said(asking.ask(job, customer.get(), kind).name(), null);
        } catch (BadInput notSendable) {
            return said("NOT_SENDABLE", notSendable.getMessage());
        }
    }

    private static Outcome said(String state, String trouble) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("surveyState", state);
        variables.put(
                "surveyTrouble",
                trouble == null || trouble.length() <= LONGEST ? trouble : trouble.substring(0, LONGEST));
        return Outcome.done(variables);
    }
}
