package org.callboard.camunda7;

import java.util.function.Function;
import org.callboard.kernel.Conflict;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** Several steps of the engine in the caller's transaction, written to the database in one flush. */
record Commands(CommandExecutor executor) {

    <T> T inOneFlush(Function<CommandContext, T> work) {
        LiveFacts.forget();
        return executor.execute(work::apply);
    }

    /** As {@link #inOneFlush}, for a person's command: being too late is a conflict, no accident; a no is told as such. */
    <T> T forPerson(Function<CommandContext, T> work) {
        try {
            return inOneFlush(work);
        } catch (OptimisticLockingException e) {
            throw new Conflict("Somebody else was faster. Look again before you repeat it.");
        } catch (ProcessEngineException e) {
            throw Answers.within(e).orElse(e);
        }
    }
}
