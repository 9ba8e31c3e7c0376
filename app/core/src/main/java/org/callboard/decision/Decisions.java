package org.callboard.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;

/** Lets rules judge and keeps each judgement for ever. */
public interface Decisions {

    /** Decides by the rules of the given release and keeps the record, in the caller's transaction. */
    Decided decide(Question question);

    /** What the rules would find, for somebody who only looks: nothing is kept. */
    List<Object> lookAhead(Question question);

    Optional<DecisionRecord> find(UUID id);

    /** Newest first. */
    Page<DecisionRecord> about(Subject subject, PageRequest page);

    /** Rules of that decision that would have fired had one condition held; by the facts and the release of then. */
    List<NearMiss> nearMisses(UUID decisionId);
}
