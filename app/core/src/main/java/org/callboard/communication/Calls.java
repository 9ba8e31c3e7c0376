package org.callboard.communication;

import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * Calls of the current user's sight: their own, and those about what they see. The first outcome that is said of a call is
 * announced as {@code communication.call-ended}: a model's step may start with it.
 */
public interface Calls {

    /**
     * @param requestKey the same one of the same person is the same call; may be {@code null}
     * @throws org.callboard.kernel.BadInput everything that is wrong, by component of the draft
     */
    Call log(CallDraft draft, String requestKey);

    /** Outcome, note and what else is known later; what is {@code null} stays. */
    Call change(UUID id, long seen, CallDraft draft);

    /** @throws org.callboard.kernel.NotFound when it is not there, or out of sight */
    Call get(UUID id);

    /** Newest first. @param about {@code null} for the current user's own. @param before {@link Slice#next}. @param size 1 to 200 */
    Slice of(Subject about, String before, int size);

    /** @param next pass it as {@code before}; {@code null} at the end */
    record Slice(List<Call> items, String next) {}
}
