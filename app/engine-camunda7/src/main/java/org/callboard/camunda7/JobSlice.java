package org.callboard.camunda7;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Timers that went off: all of a slice in one transaction, and the steps behind them <i>here</i>. When one of them has an
 * accident nothing of the slice is kept, and each is done again as the engine would: by itself, its steps left to the loop.
 */
class JobSlice extends ExecuteJobsRunnable {

    private static final Logger log = LoggerFactory.getLogger(JobSlice.class);

    JobSlice(List<String> jobs, ProcessEngineImpl engine) {
        super(jobs, engine);
    }

    @Override
    public void run() {
        if (!jobExecutor.isActive()) {
            super.run();
            return;
        }
        JobExecutorContext jobs = new JobExecutorContext();
        List<String> left = isDoneTogether(jobs) ? jobs.getCurrentProcessorJobQueue() : jobIds;
        if (left.isEmpty()) {
            jobExecutor.jobWasAdded();
        } else {
            new ExecuteJobsRunnable(left, processEngine).run();
        }
    }

    private boolean isDoneTogether(JobExecutorContext jobs) {
        ClassLoader before = switchClassLoader();
        Context.setJobExecutorContext(jobs);
        Shelter.open(true);
        try {
            processEngine
                    .getProcessEngineConfiguration()
                    .getCommandExecutorTxRequired()
                    .execute(this::all);
            return true;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError accident) {
            log.debug("{} timers are done again, one by one", jobIds.size(), accident);
            return false;
        } finally {
            Shelter.close();
            Context.removeJobExecutorContext();
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private Void all(CommandContext command) {
        for (String id : jobIds) {
            JobEntity job = command.getJobManager().findJobById(id);
            // one that went off before it may have been the end of this one
            if (job != null && !command.getDbEntityManager().isDeleted(job)) {
                LiveFacts.forget();
                new ExecuteJobsCmd(id, new JobFailureCollector(id)).execute(command);
                command.setCurrentJob(null);
            }
        }
        return null;
    }
}
