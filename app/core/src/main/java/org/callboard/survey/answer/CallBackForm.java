package org.callboard.survey.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.FormFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an unhappy customer said, beside the task to call them back. */
@Component
class CallBackForm implements FormFacts {

    private final JdbcClient jdbc;

    CallBackForm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "survey/call-back";
    }

    @Override
    public Map<String, Object> of(UUID subject, Map<String, Object> variables) {
        return jdbc.sql("select * from survey.invitation where subject_id = ? and answered_at is not null"
                        + " order by changed_at desc limit 1")
                .param(subject)
                .query((row, n) -> InvitationRows.invitation(row))
                .optional()
                .map(CallBackForm::facts)
                .orElse(Map.of());
    }

    private static Map<String, Object> facts(Invitation one) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("surveyTitle", one.title() == null ? "" : one.title());
        facts.put("surveySaid", one.score() + " of " + one.kind().highest());
        facts.put("surveyComment", one.comment() == null ? "" : one.comment());
        return facts;
    }
}
