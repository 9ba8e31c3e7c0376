package org.callboard.camunda7;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.callboard.camunda7.TestWorkers.Scripted;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Models;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.TaskList;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The room with its test models as release 1, and workers who do their work. */
@SpringBootTest(classes = TestHouse.class)
abstract class EngineTest {

    @Autowired
    Door door;

    @Autowired
    Processes processes;

    @Autowired
    TaskList tasks;

    @Autowired
    Models models;

    @Autowired
    HeardTasks heard;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scripted match;

    @Autowired
    Scripted judge;

    @Autowired
    Scripted assign;

    @Autowired
    Scripted remind;

    final String lead = Ids.next().toString();

    @BeforeEach
    void everybodyDoesTheirWork() {
        models.deploy(1, files());
        match.does(job -> Outcome.done());
        judge.does(job -> Outcome.done(Map.of("grade", "HOT")));
        assign.does(job -> {
            Map<String, Object> variables = new HashMap<>();
            variables.put("owner", "rep1");
            return Outcome.done(variables);
        });
        remind.does(job -> Outcome.done());
    }

    static Map<String, byte[]> files() {
        return Map.of(
                "bpmn/test/test-lead.bpmn",
                file("test-lead.bpmn"),
                "bpmn/test/test-customer.bpmn",
                file("test-customer.bpmn"),
                "bpmn/test/test-whole.bpmn",
                file("test-whole.bpmn"),
                "bpmn/test/test-facts.bpmn",
                file("test-facts.bpmn"),
                "bpmn/test/test-stages.bpmn",
                file("test-stages.bpmn"),
                "bpmn/test/test-working.bpmn",
                file("test-working.bpmn"));
    }

    static byte[] file(String name) {
        try {
            return new ClassPathResource("models/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> variables() {
        return Map.of("correlationId", "c-1", "reminderSeconds", 3600);
    }

    static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }

    /** The release whose models begin now; other tests publish, too. */
    int releaseNow() {
        return jdbc.queryForObject("""
                select substring(d.name_ from 9)::int from engine.act_re_procdef p
                join engine.act_re_deployment d on d.id_ = p.deployment_id_
                where p.key_ = 'test-lead' order by p.version_ desc limit 1
                """, Integer.class);
    }

    Models.Instance instance() {
        return models.instancesOf(lead).get(0);
    }
}
