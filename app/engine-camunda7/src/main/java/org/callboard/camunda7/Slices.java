package org.callboard.camunda7;

import java.time.Clock;
import java.util.List;
import org.callboard.camunda7.Claim.Claimed;
import org.callboard.camunda7.Workbench.Way;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Worker;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.springframework.stereotype.Component;

/**
 * Works claimed jobs: all of a slice in one transaction, what the workers write together with the completion, and the steps
 * behind them <i>here</i>. When one of them has an accident nothing of the slice is kept, and each job is done again for
 * itself; when it was that of a later step, without the steps behind it.
 */
@Component
class Slices {

    private final Commands commands;
    private final Workbench workbench;
    private final ReleaseOf releaseOf;
    private final Accidents accidents;
    private final Clock clock;

    Slices(Commands commands, Workbench workbench, ReleaseOf releaseOf, Accidents accidents, Clock clock) {
        this.commands = commands;
        this.workbench = workbench;
        this.releaseOf = releaseOf;
        this.accidents = accidents;
        this.clock = clock;
    }

    void work(String workerId, List<Claimed> slice) {
        work(workerId, slice, true);
    }

    private void work(String workerId, List<Claimed> slice, boolean here) {
        Shelter shelter = Shelter.open(here);
        Throwable accident = null;
        try {
            inOneTransaction(workerId, slice);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            accident = e;
        } finally {
            Shelter.close();
        }
        if (accident == null) {
            return;
        }
        if (slice.size() > 1) {
            slice.forEach(one -> work(workerId, List.of(one), here));
        } else if (shelter.worked()) {
            work(workerId, slice, false);
        } else {
            accidents.happened(workerId, slice.get(0), accident);
        }
    }

    private void inOneTransaction(String workerId, List<Claimed> slice) {
        commands.inOneFlush(context -> {
            slice.forEach(claimed -> work(context, workerId, claimed));
            return null;
        });
    }

    private void work(CommandContext context, String workerId, Claimed claimed) {
        Worker worker = workbench.on(claimed.topic()).orElseThrow();
        if (!clock.instant().isBefore(claimed.until())) {
            return;
        }
        ExternalTaskEntity task = context.getExternalTaskManager().findExternalTaskById(claimed.id());
        if (task == null || !workerId.equals(task.getWorkerId())) {
            return;
        }
        Job job = Jobs.of(claimed.id(), worker.topic(), task.getExecution(), releaseOf);
        Outcome outcome = workbench.work(worker, job, Way.NEAR);
        if (outcome instanceof Outcome.Refused refused) {
            task.bpmnError(refused.errorCode(), refused.reason(), refused.variables());
        } else {
            task.complete(((Outcome.Done) outcome).variables(), null);
        }
    }
}
