package org.callboard.communication.outbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callboard.access.CurrentUser;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Deliveries;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.thread.HouseViewer;
import org.callboard.communication.thread.MessageRows;
import org.callboard.communication.thread.MessageViews;
import org.callboard.communication.thread.Related;
import org.callboard.customer.consent.Consents;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever follows the link of a message says no to its purpose; twice is once. */
@Component
public class Leaving {

    private static final Set<String> WHO = Set.of("person", "lead");

    private final Unsubscribing links;
    private final MessageRows rows;
    private final MessageViews views;
    private final Deliveries deliveries;
    private final Consents consents;
    private final Related related;
    private final CurrentUser currentUser;
    private final Clock clock;

    Leaving(
            Unsubscribing links,
            MessageRows rows,
            MessageViews views,
            Deliveries deliveries,
            Consents consents,
            Related related,
            CurrentUser currentUser,
            Clock clock) {
        this.links = links;
        this.rows = rows;
        this.views = views;
        this.deliveries = deliveries;
        this.consents = consents;
        this.related = related;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The address that the token stands for; empty when it is none of ours. */
    @Transactional(readOnly = true)
    public Optional<String> address(String token) {
        return message(token).map(message -> message.to().get(0).address());
    }

    /** @return the address that gets nothing of the kind any more; empty when the token is none of ours */
    @Transactional
    public Optional<String> leave(String token) {
        return message(token).map(message -> {
            Address who = message.to().get(0);
            boolean before = message.states().stream().anyMatch(step -> step.state() == MessageState.UNSUBSCRIBED);
            if (!before) {
                deliveries.suppress(
                        Channel.EMAIL, who.address(), message.purpose(), "Unsubscribed on " + clock.instant());
                deliveries.report(message.id(), MessageState.UNSUBSCRIBED, clock.instant(), null);
                withdraw(message, who);
            }
            return who.address();
        });
    }

    /** Whom the house knows has said no as a person, not by this address alone. */
    private void withdraw(MessageView message, Address who) {
        Subject subject = who.personId() != null ? new Subject("person", who.personId()) : message.about();
        if (subject == null || !WHO.contains(subject.type())) {
            return;
        }
        if (!related.facts(subject).isEmpty()) {
            currentUser.actingFor(HouseViewer.HOUSE, () -> consents.record(subject, no(message.purpose())));
        }
    }

    private static Consents.Draft no(String purpose) {
        return new Consents.Draft(
                Consents.Channel.EMAIL, purpose, Consents.State.WITHDRAWN, "unsubscribe link", null, null, null, null);
    }

    private Optional<MessageView> message(String token) {
        return links.message(token)
                .flatMap(rows::find)
                .map(row -> views.of(List.of(row)).get(0))
                .filter(message -> !message.to().isEmpty());
    }
}
