package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.callboard.kernel.engine.OpenTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task that is made for somebody who is away is somebody else's. */
class StandInsTest extends EngineTest {

    @Autowired
    ScriptedTime time;

    @Autowired
    ScriptedStandIns away;

    @AfterEach
    void everybodyIsBack() {
        away.standIns.clear();
    }

    @Test
    void theTaskOfSomebodyWhoIsAwayIsTheStandIns() {
        away.standIns.put("agent1", "agent2");

        assertThat(madeFor("agent1").assignee()).isEqualTo("agent2");
    }

    @Test
    void whoIsThereGetsTheirTaskThemselves() {
        away.standIns.put("agent2", "agent3");

        assertThat(madeFor("agent1").assignee()).isEqualTo("agent1");
    }

    @Test
    void aTaskForNobodyWaitsForItsGroup() {
        assertThat(madeFor(null).assignee()).isNull();
    }

    private OpenTask madeFor(String owner) {
        time.takes("any", 1);
        Map<String, Object> variables = new HashMap<>();
        variables.put("calendar", "any");
        variables.put("owner", owner);
        door.announce("test.promised", lead, variables);
        return heard.openOf(lead);
    }
}
