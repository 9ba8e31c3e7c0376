package org.callboard.quote;

import java.util.List;
import java.util.UUID;
import org.callboard.deal.DealApprovals;

/**
 * Quotes of deals. Whoever sees a deal sees its quotes; whoever may change it may write, send and withdraw them. The deal
 * follows one of its quotes: amount, recurring revenue, term and discount are that quote's, until a person sets the amount.
 */
public interface Quotes {

    /** All versions of all quotes of a deal, newest first; at most 200. */
    List<QuoteSummary> ofDeal(UUID deal);

    /** @throws org.callboard.kernel.NotFound when it is not there, or its deal is out of sight */
    QuoteView get(UUID quote);

    /** What a new quote of the deal would be filled in with. */
    QuoteDraft proposal(UUID deal);

    /** @throws org.callboard.kernel.BadInput everything that is wrong, by field: {@code lines[0].quantity} */
    QuoteView create(UUID deal, QuoteDraft draft);

    /**
     * The same; a repeated request makes no second quote.
     *
     * @param key the {@code Idempotency-Key} of the request
     */
    QuoteView createOnce(String key, UUID deal, QuoteDraft draft);

    /** What the lines and sums of a draft would be, without keeping anything. @param quote that it would change; or null */
    QuoteView preview(UUID deal, UUID quote, QuoteDraft draft);

    /**
     * Changes a draft.
     *
     * @param seen the version that the caller has seen
     * @param base what the caller saw, so that only what somebody else changed since is a conflict; {@code null} when
     *     nobody knows
     * @param settled conflicts that the caller was shown, as they decided them
     * @throws org.callboard.kernel.Conflict field by field, when somebody else changed the same; or when it is no draft
     */
    QuoteView change(UUID quote, long seen, QuoteDraft wanted, QuoteDraft base, Settled settled);

    default QuoteView change(UUID quote, long seen, QuoteDraft wanted, QuoteDraft base) {
        return change(quote, seen, wanted, base, Settled.NOTHING);
    }

    /** A draft like it under the same number; prices stay as they were offered. */
    QuoteView newVersion(UUID quote);

    /** The same; a repeated request makes no second version. */
    QuoteView newVersionOnce(String key, UUID quote);

    /** Drops a draft that nobody needs. */
    void drop(UUID quote);

    /** The deal follows this quote from now on, with its amount, whatever a person had set. */
    QuoteView follow(UUID quote);

    /** Whether somebody has to agree to its discount before it is sent. */
    DealApprovals.Standing approval(UUID quote);

    /**
     * Asks for it, wherever the deal stands; the deal follows this quote from then on.
     *
     * @throws org.callboard.kernel.Conflict when it is asked for already, nobody has to agree, or it is no draft
     */
    DealApprovals.Standing askApproval(UUID quote);

    /**
     * Hands a draft to the customer: from now on it can be accepted by its link, and changed no more.
     *
     * @throws org.callboard.kernel.Conflict also when somebody has to agree to its discount first
     */
    QuoteView send(UUID quote);

    /** Takes back what was sent; its link says so. */
    QuoteView withdraw(UUID quote);

    /** The address at which the customer sees, accepts or declines a quote that was sent. */
    String link(UUID quote);

    /** What the customer said by phone or on paper. @param name who said it */
    QuoteView note(UUID quote, boolean accepted, String name, String reason);

    /** The quote as a document, legible in print. */
    byte[] pdf(UUID quote);

    /** The same as a page. */
    String html(UUID quote);
}
