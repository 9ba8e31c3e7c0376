package org.callboard.camunda7;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.callboard.camunda7.Claim.Claimed;
import org.callboard.kernel.Correlation;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns a worker's accident into further tries with growing pauses, and at last into an incident. */
@Component
class Accidents {

    private static final Logger log = LoggerFactory.getLogger(Accidents.class);

    private final ProcessEngine engine;
    private final ExternalTaskService tasks;
    private final WorkerProperties properties;

    Accidents(ProcessEngine engine, WorkerProperties properties) {
        this.engine = engine;
        this.tasks = engine.getExternalTaskService();
        this.properties = properties;
    }

    void happened(String workerId, Claimed job, Throwable accident) {
        ExternalTask task =
                tasks.createExternalTaskQuery().externalTaskId(job.id()).singleResult();
        if (task == null || !workerId.equals(task.getWorkerId())) {
            return;
        }
        Correlation.within(correlationOf(task), () -> {
            record(workerId, job, task, accident);
            return null;
        });
    }

    private void record(String workerId, Claimed job, ExternalTask task, Throwable accident) {
        try {
            if (accident instanceof OptimisticLockingException) {
                // Somebody else moved this instance at the same moment; that is no accident of the worker.
                tasks.unlock(job.id());
                return;
            }
            int left = job.triesLeft() == null ? properties.backOff().size() : job.triesLeft() - 1;
            tasks.handleFailure(
                    job.id(),
                    workerId,
                    String.valueOf(accident.getMessage()),
                    stackOf(accident),
                    left,
                    properties.pauseBefore(left).toMillis());
            tell(task, left, accident);
        } catch (NotFoundException | OptimisticLockingException gone) {
            log.debug("{} went on without us", job.id());
        } catch (ProcessEngineException e) {
            log.warn("The accident of {} could not be kept; its lock will run out: {}", job.topic(), e.getMessage());
        }
    }

    private void tell(ExternalTask task, int left, Throwable accident) {
        if (left > 0) {
            log.warn(
                    "{} of {} had an accident and tries again in {}: {}",
                    task.getTopicName(),
                    task.getBusinessKey(),
                    properties.pauseBefore(left),
                    accident.toString());
        } else {
            log.error("{} of {} gave up", task.getTopicName(), task.getBusinessKey(), accident);
        }
    }

    private String correlationOf(ExternalTask task) {
        Object id = engine.getRuntimeService().getVariable(task.getExecutionId(), Correlation.VARIABLE);
        return id == null ? task.getId() : id.toString();
    }

    private static String stackOf(Throwable accident) {
        StringWriter text = new StringWriter();
        accident.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
