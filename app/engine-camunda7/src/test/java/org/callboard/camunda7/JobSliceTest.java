package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Outcome;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Timers that are due together. */
class JobSliceTest extends EngineTest {

    @Autowired
    ProcessEngine engine;

    private final List<String> leads =
            IntStream.range(0, 40).mapToObj(n -> Ids.next().toString()).toList();

    @Test
    void goOffTogetherWithTheStepsBehindThem() {
        beContacted();

        goOff();

        eventually(() -> assertThat(reminded()).isEqualTo(leads.size()));
        leads.forEach(id -> assertThat(remind.jobsOf(id)).hasSize(1));
        assertThat(waitedForTheLoop()).isZero();
    }

    @Test
    void anAccidentOfOneKeepsNoOtherFromGoingOff() {
        beContacted();
        String unlucky = leads.get(7);
        remind.does(job -> {
            if (job.businessKey().equals(unlucky)) {
                throw new IllegalStateException("bad luck");
            }
            return Outcome.done();
        });

        goOff();

        eventually(() -> assertThat(reminded()).isEqualTo(leads.size() - 1));
        eventually(() ->
                assertThat(models.incidents(50)).anyMatch(i -> i.businessKey().equals(unlucky)));
        assertThat(models.instancesOf(unlucky).get(0).active()).contains("Task_Contact", "Task_Remind");
    }

    private void beContacted() {
        leads.forEach(id -> door.capture(id, variables()));
    }

    private void goOff() {
        jdbc.update("""
                update engine.act_ru_job j set duedate_ = ? from engine.act_ru_execution i
                where i.id_ = j.process_instance_id_ and i.business_key_ = any (?)
                """, Timestamp.from(Instant.now().minusSeconds(1)), leads.toArray(String[]::new));
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .jobWasAdded();
    }

    private int reminded() {
        return jdbc.queryForObject("""
                select count(*) from engine.act_hi_actinst a join engine.act_hi_procinst i on i.id_ = a.proc_inst_id_
                where a.act_id_ = 'EndEvent_Reminded' and i.business_key_ = any (?)
                """, Integer.class, (Object) leads.toArray(String[]::new));
    }

    private int waitedForTheLoop() {
        return jdbc.queryForObject("""
                select count(*) from engine.act_hi_ext_task_log t join engine.act_hi_procinst i on i.id_ = t.proc_inst_id_
                where t.act_id_ = 'Task_Remind' and i.business_key_ = any (?)
                """, Integer.class, (Object) leads.toArray(String[]::new));
    }
}
