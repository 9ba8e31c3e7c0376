package org.callboard.quote;

import java.util.List;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.SubjectGuard;
import org.callboard.access.Viewer;
import org.callboard.audit.Aliases;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Component;

/** What somebody may do with the quotes of a deal is what they may do with the deal. */
@Component
class QuotedDeals {

    private final SubjectGuard guard;
    private final CurrentUser currentUser;
    private final Aliases aliases;

    QuotedDeals(SubjectGuard guard, CurrentUser currentUser, Aliases aliases) {
        this.guard = guard;
        this.currentUser = currentUser;
        this.aliases = aliases;
    }

    Viewer viewer() {
        return currentUser.viewer();
    }

    /** The deal itself, and all that was merged into it. */
    List<UUID> all(UUID deal) {
        requireRead(deal);
        return aliases.of(QuoteEvent.deal(deal)).stream()
                .filter(subject -> subject.type().equals(QuoteEvent.DEAL))
                .map(Subject::id)
                .toList();
    }

    UUID today(UUID deal) {
        return aliases.today(QuoteEvent.deal(deal)).id();
    }

    void requireRead(UUID deal) {
        guard.requireRead(QuoteEvent.deal(deal));
    }

    /** A quote is out of sight when its deal is. */
    void requireRead(QuoteRow quote) {
        if (!guard.mayRead(viewer(), QuoteEvent.deal(quote.dealId()))) {
            throw new NotFound("quote", quote.id());
        }
    }

    void requireChange(UUID deal) {
        requireRead(deal);
        if (!mayChange(deal)) {
            throw new Forbidden("You may see this deal but not change it, nor its quotes.");
        }
    }

    boolean mayChange(UUID deal) {
        return guard.mayChange(viewer(), QuoteEvent.deal(deal));
    }

    boolean mayRead(Subject subject) {
        return guard.mayRead(viewer(), subject);
    }
}
