package org.callboard.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * The same model in a bare engine with JavaDelegates that only set what the model needs: no lead, no rules, no records,
 * no timeline, no read model. One transaction per lead, full history.
 */
final class BareEngine implements AutoCloseable {

    private static final String MODEL = "bpmn/lead/lead-handling.bpmn";

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final int clients;

    private BareEngine(HikariDataSource pool, ProcessEngine engine, int clients) {
        this.pool = pool;
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.clients = clients;
    }

    /** @param coldShare how many of the leads the worker calls cold, 0 to 1, as the rules did */
    static BareEngine start(HikariDataSource pool, int clients, double coldShare) throws IOException {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        // The engine's counter in a table would want a second connection while the first is held.
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setProcessEngineName("bare");
        configuration.setBeans(Map.of("worker", (JavaDelegate) execution -> work(execution, coldShare)));
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream("lead-handling.bpmn", new ByteArrayInputStream(withDelegates()))
                .deploy();
        return new BareEngine(pool, engine, clients);
    }

    /** @return seconds */
    double take(int leads) throws Exception {
        return Crew.work(
                clients,
                leads,
                n -> runtime.createMessageCorrelation("lead.captured")
                        .processInstanceBusinessKey(UUID.randomUUID().toString())
                        .setVariable("correlationId", UUID.randomUUID().toString())
                        .correlateStartMessage());
    }

    private static void work(DelegateExecution execution, double coldShare) {
        switch (execution.getCurrentActivityId()) {
            case "Task_ScoreLead" -> {
                double dice = Math.floorMod(execution.getProcessBusinessKey().hashCode(), 1000) / 1000.0;
                execution.setVariable("grade", dice < coldShare ? "COLD" : "WARM");
            }
            case "Task_AssignLead" -> execution.setVariable("owner", "rep1");
            default -> {
                // The other steps leave nothing in the process.
            }
        }
    }

    private static byte[] withDelegates() throws IOException {
        try (InputStream model = BareEngine.class.getClassLoader().getResourceAsStream(MODEL)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll(
                            "camunda:type=\"external\" camunda:topic=\"[^\"]+\"",
                            "camunda:delegateExpression=\"\\${worker}\"")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
