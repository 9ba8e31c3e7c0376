package org.callboard.camunda7;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** The engine's job executor, where jobs that are due together are worked together: see {@link JobSlice}. */
class JobsInSlices extends DefaultJobExecutor {

    private static final int SLICE = 25;

    JobsInSlices() {
        setAcquireJobsCmdFactory(most -> new Acquire(this, most));
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new JobSlice(jobs, engine);
    }

    /** Jobs of one instance are not parted. */
    private static final class Acquire extends AcquireJobsCmd {

        Acquire(JobExecutor executor, int most) {
            super(executor, most);
        }

        @Override
        public AcquiredJobs execute(CommandContext command) {
            AcquiredJobs acquired = super.execute(command);
            List<List<String>> parts = acquired.getJobIdBatches();
            List<List<String>> slices = new ArrayList<>();
            for (List<String> part : parts) {
                if (slices.isEmpty() || last(slices).size() + part.size() > SLICE) {
                    slices.add(new ArrayList<>());
                }
                last(slices).addAll(part);
            }
            // whoever loses a job to another node takes it out of these very lists
            parts.clear();
            parts.addAll(slices);
            return acquired;
        }

        private static List<String> last(List<List<String>> slices) {
            return slices.get(slices.size() - 1);
        }
    }
}
