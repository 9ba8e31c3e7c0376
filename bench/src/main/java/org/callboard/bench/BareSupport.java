package org.callboard.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * Tickets in a bare engine: the same model with JavaDelegates that do nothing, no ticket, no rules, no records, no timeline,
 * no read model. One transaction per ticket and per timer, full history.
 */
final class BareSupport implements AutoCloseable {

    private static final String MODEL = "bpmn/support/support-escalation.bpmn";
    private static final String NEVER = "9999-12-31T00:00:00Z";
    private static final Map<String, String> SUBJECT = Map.of(
            "state",
            "OPEN",
            "level",
            "L1",
            "owner",
            "agent1",
            "priority",
            "NORMAL",
            "due",
            "2040-01-01T00:00:00Z",
            "firstResponseWarning",
            NEVER,
            "firstResponseTimer",
            NEVER,
            "resolutionWarning",
            NEVER,
            "resolutionTimer",
            NEVER,
            "escalationTimer",
            NEVER);

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final JobExecutor executor;

    private BareSupport(HikariDataSource pool, ProcessEngine engine, JobExecutor executor) {
        this.pool = pool;
        this.engine = engine;
        this.executor = executor;
    }

    static BareSupport start(HikariDataSource pool) throws IOException {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setMaxJobsPerAcquisition(50);
        executor.setQueueSize(60);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutor(executor);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setProcessEngineName("bare");
        configuration.setBeans(Map.of("worker", (JavaDelegate) execution -> {}, "subject", SUBJECT));
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream("support-escalation.bpmn", new ByteArrayInputStream(withDelegates()))
                .deploy();
        return new BareSupport(pool, engine, executor);
    }

    /** @return seconds until each stands at its task */
    double open(int clients, int tickets) throws Exception {
        return Crew.work(
                clients,
                tickets,
                n -> engine.getRuntimeService()
                        .createMessageCorrelation("support.ticket-opened")
                        .processInstanceBusinessKey(UUID.randomUUID().toString())
                        .correlateStartMessage());
    }

    /** @return seconds until all that are open have climbed */
    double escalate(int tickets) throws SQLException, InterruptedException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update act_ru_job set duedate_ = now()::timestamp - interval '1 second'"
                    + " where handler_cfg_ like 'Timer_EscalationDue%'");
        }
        long began = System.nanoTime();
        executor.start();
        while (engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("Task_EscalateTicket")
                        .finished()
                        .count()
                < tickets) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** A throw event without an implementation is walked over, as nobody listens here. */
    private static byte[] withDelegates() throws IOException {
        try (InputStream model = BareSupport.class.getClassLoader().getResourceAsStream(MODEL)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll(
                            "camunda:type=\"external\" camunda:topic=\"[^\"]+\"",
                            "camunda:delegateExpression=\"\\${worker}\"")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        engine.close();
        pool.close();
    }
}
