package org.callboard.deal.approval;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.deal.DealApprovals.Approval;
import org.callboard.deal.Deals;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.SubjectMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Withdraws what is being approved when the deal offers something else by now, or is over. Of a move it hears while the
 * engine is in the middle of it, so it waits for the end of the transaction then.
 */
@Component
class OvertakenApprovals {

    private static final Set<String> WRITES = Set.of("deal.changed", "deal.merged", "deal.unmerged");
    private static final Set<String> CHANGES = Set.of("discountPercent", "amount");
    private static final Set<String> ENDS = Set.of("deal.won", "deal.lost", "deal.switched");

    private final ApprovalRows rows;
    private final DealOffers offers;
    private final Withdrawal withdrawal;
    private final CurrentUser currentUser;
    private final Clock clock;

    OvertakenApprovals(
            ApprovalRows rows, DealOffers offers, Withdrawal withdrawal, CurrentUser currentUser, Clock clock) {
        this.rows = rows;
        this.offers = offers;
        this.withdrawal = withdrawal;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        if (!event.subject().type().equals(Deals.KIND)) {
            return;
        }
        if (WRITES.contains(event.what()) && event.details().keySet().stream().anyMatch(CHANGES::contains)) {
            look(event.subject().id());
        } else if (ENDS.contains(event.what())) {
            Touched.add(event.subject().id(), this::look);
        }
    }

    @EventListener
    void on(SubjectMerged merged) {
        if (merged.survivor().type().equals(Deals.KIND)) {
            rows.leave(merged.others(), "The deal was merged into another one.", clock.instant());
        }
    }

    private void look(UUID deal) {
        Optional<Approval> open = rows.open(deal);
        open.flatMap(asked -> offers.of(deal).flatMap(offer -> reason(asked, offer)))
                .ifPresent(reason -> withdrawal.of(deal, open.get(), who(), reason));
    }

    private static Optional<String> reason(Approval asked, Offer now) {
        if (now.over()) {
            return Optional.of("The deal is over.");
        }
        return now.isAnotherThan(asked.discountPercent(), asked.amount())
                ? Optional.of("The offer changed. Ask again for the one it is now.")
                : Optional.empty();
    }

    private String who() {
        return currentUser.ifKnown().map(Viewer::username).orElse(null);
    }

    /** The deals that a transaction touched, each looked at once before it commits. */
    private record Touched(Set<UUID> deals, Consumer<UUID> look) implements TransactionSynchronization {

        static void add(UUID deal, Consumer<UUID> look) {
            if (!TransactionSynchronizationManager.isSynchronizationActive()) {
                look.accept(deal);
                return;
            }
            TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Touched.class::isInstance)
                    .map(Touched.class::cast)
                    .findFirst()
                    .orElseGet(() -> begin(look))
                    .deals()
                    .add(deal);
        }

        private static Touched begin(Consumer<UUID> look) {
            Touched begun = new Touched(new LinkedHashSet<>(), look);
            TransactionSynchronizationManager.registerSynchronization(begun);
            return begun;
        }

        /** First of all: what it does to tasks and timelines is written by those that come after. */
        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Set.copyOf(deals).forEach(look);
        }
    }
}
