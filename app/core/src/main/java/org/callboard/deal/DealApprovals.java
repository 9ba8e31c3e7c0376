package org.callboard.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Money;

/**
 * Discounts that somebody has to agree to, as the table {@code deal/discount-approval} says. What was agreed to, or more than
 * that, is asked for once: a smaller discount on a smaller amount in the same currency needs nobody any more.
 */
public interface DealApprovals {

    enum State {
        ASKED,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    /**
     * Somebody was asked.
     *
     * @param amount of the deal when it was judged; {@code null} when it had none
     * @param askedBy {@code null} when the house itself did
     * @param answeredBy who approved, rejected or withdrew it; {@code null} while open, and where the rules asked nobody
     * @param reason why not; {@code null} when nobody said
     */
    record Approval(
            UUID id,
            State state,
            BigDecimal discountPercent,
            Money amount,
            String askedBy,
            Instant askedAt,
            String answeredBy,
            Instant answeredAt,
            String reason) {

        public boolean isOpen() {
            return state == State.ASKED;
        }
    }

    /** What somebody wants to offer. @param marginPercent {@code null} when nobody knows */
    record Offered(BigDecimal discountPercent, Money amount, BigDecimal marginPercent) {}

    /**
     * How it stands with an offer.
     *
     * @param needed whether somebody has to agree before it goes out
     * @param why the rules' sentences, when it is needed
     * @param last who was asked last about the deal; {@code null} when nobody ever was
     * @param mayAsk whether the current user may ask for it now
     * @param mayWithdraw whether the current user may withdraw what is asked
     */
    record Standing(boolean needed, List<String> why, Approval last, boolean mayAsk, boolean mayWithdraw) {

        public boolean isAsked() {
            return last != null && last.isOpen();
        }
    }

    /** With the deal as it stands. @throws org.callboard.kernel.NotFound also when out of sight */
    Standing of(UUID deal);

    /** With another offer of it, like one of its quotes. */
    Standing of(UUID deal, Offered offered);

    /** All that were asked for, newest first; at most 100. */
    List<Approval> history(UUID deal);

    /**
     * Asks for the deal as it stands, whatever its stage.
     *
     * @throws org.callboard.kernel.Conflict when it is asked for already, or nobody has to agree
     */
    Standing ask(UUID deal);

    /**
     * Nobody has to answer any more. For whoever asked and the deal's owner.
     *
     * @param reason may be {@code null}
     * @throws org.callboard.kernel.Conflict when nothing is asked for
     */
    Standing withdraw(UUID deal, String reason);

    /** Keeps the judgement. @throws org.callboard.kernel.Conflict what has to happen before the offer goes out */
    void requireAgreed(UUID deal, Offered offered);
}
