package org.callboard.boot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** One line that a person, a launcher and a log search can read alike; Boot's own banner is switched off. */
class OneLineFailureReporter implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger(OneLineFailureReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        log.error("Callboard did not start: {}", analysis.getDescription().strip());
        if (!(analysis.getCause() instanceof CannotStart) && analysis.getAction() != null) {
            log.error("What to do: {}", analysis.getAction().strip());
        }
    }
}
