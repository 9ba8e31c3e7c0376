package org.callboard.camunda7;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.callboard.kernel.Ids;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The figures of docs/adr/0002, taken on the machine at hand: one model worked by delegates, here, by a job that
 * carries the workers, and near. Not part of the build; run it by name ({@code -Dtest=WaysMeasure}).
 */
@Import(WaysMeasure.WorkersInJobs.class)
class WaysMeasure extends EngineTest {

    private static final Logger log = LoggerFactory.getLogger(WaysMeasure.class);
    private static final int LEADS = 500;
    private static final int CLIENTS = 4;

    @Test
    void hereIsNotSlowerThanAJobThatCarriesTheWorkers() throws Exception {
        String plain = new String(file("test-lead.bpmn"), StandardCharsets.UTF_8);
        models.deploy(
                50,
                Map.of(
                        "delegates.bpmn",
                                variant(
                                        plain.replaceAll(
                                                "camunda:type=\"external\" camunda:topic=\"[a-z.-]+\"",
                                                "camunda:expression=\"\\${execution.setVariable('grade','HOT')}\""),
                                        "delegates"),
                        "job.bpmn",
                                variant(
                                        plain.replace(
                                                "id=\"Task_Match\"", "id=\"Task_Match\" camunda:asyncBefore=\"true\""),
                                        "job")));
        for (String way : List.of("delegates", "here", "job", "near")) {
            measure(way, 150);
        }
        List<Double> here = new ArrayList<>();
        List<Double> job = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            log.info("delegates {} leads/s", measure("delegates", LEADS));
            here.add(measure("here", LEADS));
            log.info("here {} leads/s", here.get(round));
            job.add(measure("job", LEADS));
            log.info("job {} leads/s", job.get(round));
            log.info("near {} leads/s", measure("near", LEADS));
        }
        assertThat(here.stream().mapToDouble(d -> d).max().orElseThrow())
                .isGreaterThan(job.stream().mapToDouble(d -> d).min().orElseThrow());
    }

    private static byte[] variant(String model, String name) {
        return model.replace("id=\"test-lead\"", "id=\"test-lead-" + name + "\"")
                .replace("name=\"test.captured\"", "name=\"test.captured-" + name + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private double measure(String way, int leads) throws Exception {
        List<String> ids =
                IntStream.range(0, leads).mapToObj(i -> Ids.next().toString()).toList();
        Map<String, Object> variables = Map.of("correlationId", "c-1", "reminderSeconds", 36_000, "owner", "rep1");
        int before = heard.opened();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long begin = System.nanoTime();
        List<Future<?>> calls = new ArrayList<>();
        ids.forEach(id -> calls.add(clients.submit(() -> capture(way, id, variables))));
        for (Future<?> call : calls) {
            call.get();
        }
        Awaitility.await()
                .forever()
                .pollInterval(java.time.Duration.ofMillis(5))
                .until(() -> heard.opened() >= before + leads);
        double seconds = (System.nanoTime() - begin) / 1e9;
        clients.shutdown();
        return Math.round(leads / seconds * 10) / 10.0;
    }

    private void capture(String way, String id, Map<String, Object> variables) {
        switch (way) {
            case "here" -> door.capture(id, variables);
            case "near" -> door.captureForTheLoop(id, variables);
            default -> door.announce("test.captured-" + way, id, variables);
        }
    }

    /** What the other choice would have needed: workers of a job run in the job's transaction. */
    @TestConfiguration
    static class WorkersInJobs {

        @Bean
        AbstractProcessEnginePlugin workersInJobs() {
            return new AbstractProcessEnginePlugin() {
                @Override
                public void preInit(ProcessEngineConfigurationImpl configuration) {
                    configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new LightHere()));
                }
            };
        }
    }

    private static final class LightHere extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (!(command instanceof ExecuteJobsCmd) || Shelter.isOpen()) {
                return next.execute(command);
            }
            Shelter.open(true);
            try {
                return next.execute(command);
            } finally {
                Shelter.close();
            }
        }
    }
}
