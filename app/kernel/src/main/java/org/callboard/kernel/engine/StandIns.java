package org.callboard.kernel.engine;

import java.util.Optional;
import java.util.function.Predicate;

/** Who does a task instead of somebody who is away; asked, in its transaction, when a task is made for somebody. */
public interface StandIns {

    /**
     * @param mayDo whether the model lets somebody do it
     * @return who gets it; empty when the person is there, or nobody who may do it stands in
     */
    Optional<String> insteadOf(String username, OpenTask task, Predicate<String> mayDo);
}
