package org.callboard.camunda7;

import java.lang.reflect.UndeclaredThrowableException;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.engine.WorkerAccident;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a command with <i>here</i> switched on, outside of its transaction, and repeats it once with <i>here</i>
 * switched off when a worker spoilt it, or another transaction was in its way. A worker's write may fail only when the transaction is flushed, so after a
 * worker ran any failure that is not the door's own answer counts as its accident.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1_000)
class ShelteredAspect {

    private static final Logger log = LoggerFactory.getLogger(ShelteredAspect.class);

    private final ObjectProvider<Commands> commands;

    ShelteredAspect(ObjectProvider<Commands> commands) {
        this.commands = commands;
    }

    @Around("@annotation(org.callboard.kernel.engine.Sheltered)")
    Object shelter(ProceedingJoinPoint command) throws Throwable {
        if (Shelter.isOpen()) {
            return command.proceed();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // Not ours to repeat: the transaction began outside, so the steps wait for the loop.
            return proceed(command, Shelter.open(false));
        }
        Shelter shelter = Shelter.open(true);
        try {
            return proceed(command, shelter);
        } catch (Throwable failure) {
            if (!isAccident(failure, shelter)) {
                throw failure;
            }
            log.warn(
                    "{} is repeated without its workers: {}",
                    command.getSignature().toShortString(),
                    failure.getMessage());
            return repeat(command);
        }
    }

    private Object repeat(ProceedingJoinPoint command) throws Throwable {
        try {
            return proceed(command, Shelter.open(false));
        } catch (RuntimeException failure) {
            if (isTooLate(failure)) {
                throw new Conflict("Somebody else was faster. Look again before you repeat it.");
            }
            throw failure;
        }
    }

    private static boolean isTooLate(Throwable failure) {
        return failure instanceof OptimisticLockingException || Collision.isOne(failure);
    }

    /**
     * All that the command does in the engine is written in one flush at its end: fifty imported leads are a few batched
     * statements instead of fifty times as many.
     */
    private Object proceed(ProceedingJoinPoint command, Shelter shelter) throws Throwable {
        try {
            return commands.getObject().inOneFlush(context -> {
                try {
                    return command.proceed();
                } catch (RuntimeException | Error e) {
                    throw e;
                } catch (Throwable e) {
                    throw new UndeclaredThrowableException(e);
                }
            });
        } catch (UndeclaredThrowableException e) {
            throw e.getUndeclaredThrowable();
        } finally {
            Shelter.close();
        }
    }

    private static boolean isAccident(Throwable failure, Shelter shelter) {
        return failure instanceof WorkerAccident || isTooLate(failure) || shelter.worked() && !Answers.isOne(failure);
    }
}
