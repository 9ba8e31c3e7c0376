package org.callboard.processes;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** The in-memory engine that the models' own tests run on; it counts which elements they walked. */
final class ModelEngine {

    private static final ProcessEngineConfiguration CONFIGURATION = configuration();

    private ModelEngine() {}

    /** An extension that fails the test class when a flow node or a flow of a deployed model was never walked. */
    static ProcessEngineCoverageExtension walkingEveryElement() {
        return ProcessEngineCoverageExtension.builder(CONFIGURATION)
                .withDetailedCoverageLogging()
                .assertClassCoverageAtLeast(1.0)
                .handleTestMethodCoverage(false)
                .reportDirectory("target/process-coverage")
                .build();
    }

    private static ProcessEngineConfiguration configuration() {
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setJdbcUrl("jdbc:h2:mem:models;DB_CLOSE_DELAY=-1");
        return configuration;
    }
}
