package org.callboard.processes;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** The in-memory engine that the models' own tests run on; it counts which elements they walked. */
final class ModelEngine {

    private static final Map<String, Object> SUBJECT = new HashMap<>();
    private static final ProcessEngineConfiguration CONFIGURATION = configuration();

    private ModelEngine() {}

    /** An extension that fails the test class when a flow node or a flow of a deployed model was never walked. */
    static ProcessEngineCoverageExtension walkingEveryElement() {
        return walkingEveryElementBut();
    }

    /** @param called processes that are called, and walked by a test of their own */
    static ProcessEngineCoverageExtension walkingEveryElementBut(String... called) {
        return walking(1.0, called);
    }

    /** For a model of about a hundred elements: one that hands work over to be undone is drawn, but never walked. */
    static ProcessEngineCoverageExtension walkingAllButACompensationEvent(String... called) {
        return walking(0.99, called);
    }

    private static ProcessEngineCoverageExtension walking(double share, String... called) {
        return ProcessEngineCoverageExtension.builder(CONFIGURATION)
                .excludeProcessDefinitionKeys(called)
                .withDetailedCoverageLogging()
                .assertClassCoverageAtLeast(share)
                .handleTestMethodCoverage(false)
                .reportDirectory("target/process-coverage")
                .build();
    }

    /** What {@code ${subject.…}} finds in the models' expressions from now on. */
    static void subjectIs(Map<String, Object> facts) {
        SUBJECT.clear();
        SUBJECT.putAll(facts);
    }

    private static ProcessEngineConfiguration configuration() {
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setBeans(Map.of("subject", SUBJECT, "workingTime", new EveryHour()));
        configuration.setJdbcUrl("jdbc:h2:mem:models;DB_CLOSE_DELAY=-1");
        // each test class opens an engine of its own on the one database
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        return configuration;
    }
}
