package org.callboard.kernel.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that must not fail because a worker did. When a worker that ran <i>here</i> throws, the transaction rolls
 * back and the command is repeated once with <i>here</i> switched off: what the door had to keep is kept, the step
 * waits as an ordinary external task. Put it on the outermost transactional method, beside {@code @Transactional}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sheltered {}
