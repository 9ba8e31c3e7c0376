package org.callboard.camunda7;

import java.util.ArrayList;
import java.util.List;
import org.callboard.kernel.Ids;
import org.callboard.kernel.WorkingTime;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What the starter's properties cannot say. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final HouseParseListener parseListener;
    private final MessageThrowParseListener messages;
    private final StageParseListener stages;
    private final ApplicationContext beans;
    private final LiveFacts facts;
    private final TimerParseListener timers;
    private final TimerOrigins origins;
    private final ObjectProvider<WorkingTime> workingTime;

    EngineSettings(
            HouseParseListener parseListener,
            MessageThrowParseListener messages,
            StageParseListener stages,
            ApplicationContext beans,
            LiveFacts facts,
            TimerParseListener timers,
            TimerOrigins origins,
            ObjectProvider<WorkingTime> workingTime) {
        this.parseListener = parseListener;
        this.messages = messages;
        this.stages = stages;
        this.beans = beans;
        this.facts = facts;
        this.timers = timers;
        this.origins = origins;
        this.workingTime = workingTime;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(parseListener);
        listeners.add(messages);
        listeners.add(stages);
        listeners.add(timers);
        configuration.setCustomPostBPMNParseListeners(listeners);
        configuration.setExpressionManager(new SubjectExpressions(
                beans,
                configuration.getBeans(),
                facts,
                scope -> new TimerTime(workingTime.getObject(), origins, scope)));

        // Ids that grow with time keep the engine's 370 index entries per lead on few pages.
        configuration.setIdGenerator(() -> Ids.next().toString());
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        // A refusal that the model does not answer is a mistake in the model: it shall become an incident.
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        // Accidents are logged once, by the loop.
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setEnableReducedJobExceptionLogging(true);
        configuration.setDefaultNumberOfRetries(3);
        configuration.setFailedJobRetryTimeCycle("PT5S,PT30S,PT2M");
        // With a due date on every job the search for due ones is one range of an index.
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setJobExecutor(jobExecutor());
        configuration.setJobExecutorActivate(false);
    }

    private static JobsInSlices jobExecutor() {
        JobsInSlices executor = new JobsInSlices();
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(4);
        executor.setQueueSize(20);
        executor.setMaxJobsPerAcquisition(50);
        executor.setWaitTimeInMillis(1_000);
        // The engine would sleep up to a minute when idle; a reminder shall not be that late.
        executor.setMaxWait(5_000);
        return executor;
    }
}
