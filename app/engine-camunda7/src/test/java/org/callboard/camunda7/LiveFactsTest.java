package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.callboard.kernel.engine.OpenTask;
import org.callboard.kernel.engine.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LiveFactsTest extends EngineTest {

    @Autowired
    ScriptedFacts facts;

    @Test
    void takesTheWayThatTheFactsOfItsSubjectSay() {
        facts.are(lead, Map.of("companySize", 500, "owner", "rep7"));

        OpenTask task = weighed(lead);

        assertThat(task.element()).isEqualTo("Task_Big");
        assertThat(task.assignee()).isEqualTo("rep7");
    }

    @Test
    void readsCustomFieldsUnderTheirGroup() {
        facts.are(lead, Map.of("companySize", 50, "custom.region", "West"));

        assertThat(weighed(lead).element()).isEqualTo("Task_West");
    }

    @Test
    void readsTheFactsAgainAfterAWorkerChangedThem() {
        facts.are(lead, Map.of("companySize", 50));
        judge.does(job -> {
            facts.are(lead, Map.of("custom", Map.of("region", "West")));
            return Outcome.done();
        });

        assertThat(door.captureAndWeigh(lead)).isEqualTo(1);

        assertThat(heard.openOf(lead).element()).isEqualTo("Task_West");
    }

    @Test
    void asksOnceForAllExpressionsOfACommand() {
        facts.are(lead, Map.of("companySize", 2, "country", "DE"));
        int before = facts.asked.get();

        assertThat(weighed(lead).element()).isEqualTo("Task_Tiny");

        assertThat(facts.asked.get() - before).isEqualTo(1);
    }

    @Test
    void knowsNothingOfAnUnknownSubjectOrFieldAndGoesOn() {
        OpenTask task = weighed(lead);

        assertThat(task.element()).isEqualTo("Task_Elsewhere");
        assertThat(task.assignee()).isNull();
        assertThat(weighed("no-id-" + lead).element()).isEqualTo("Task_Elsewhere");
        assertThat(models.incidents(10))
                .noneMatch(incident -> incident.process().equals("test-facts"));
    }

    @Test
    void keepsNoFactAsAVariable() {
        facts.are(lead, Map.of("companySize", 500));

        assertThat(tasks.variables(weighed(lead).id())).containsOnlyKeys("correlationId");
    }

    private OpenTask weighed(String subject) {
        assertThat(door.captureAndWeigh(subject)).isEqualTo(1);
        return heard.openOf(subject);
    }
}
