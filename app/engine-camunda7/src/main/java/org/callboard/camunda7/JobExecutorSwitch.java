package org.callboard.camunda7;

import org.callboard.kernel.Targets;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Timers and asynchronous steps run where the target {@code engine} is lit. */
@Component
class JobExecutorSwitch implements SmartLifecycle {

    private final JobExecutor executor;
    private final Targets targets;

    JobExecutorSwitch(ProcessEngine engine, Targets targets) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.targets = targets;
    }

    @Override
    public void start() {
        if (targets.lit("engine")) {
            executor.start();
        }
    }

    /** Waits for the jobs that run. */
    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }
}
