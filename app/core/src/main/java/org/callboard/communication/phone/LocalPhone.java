package org.callboard.communication.phone;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.communication.Channel;
import org.callboard.communication.Deliveries;
import org.callboard.communication.MessageState;
import org.callboard.communication.Outgoing;
import org.callboard.communication.Provider;
import org.callboard.communication.Receipt;
import org.callboard.kernel.Lit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The customers' telephones, where no provider is set up: they keep what comes, and one can answer on them. */
@Component
class LocalPhone implements Provider {

    static final String NAME = "local-phone";
    private static final int AT_ONCE = 100;

    private final PhoneSettings settings;
    private final LocalTexts texts;
    private final Numbers numbers;

    LocalPhone(PhoneSettings settings, LocalTexts texts, Numbers numbers) {
        this.settings = settings;
        this.texts = texts;
        this.numbers = numbers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Channel> channels() {
        return settings.isLocal() ? EnumSet.of(Channel.SMS, Channel.WHATSAPP) : Set.of();
    }

    @Override
    public Receipt send(Outgoing message) {
        String to = numbers.read(message.to().get(0).address());
        if (to == null) {
            return new Receipt.RefusedForGood("number", "is no number with its country, like +49 30 901820", true);
        }
        texts.keep(message.channel(), to, message.text(), message.id());
        return Receipt.accepted(message.id().toString());
    }

    @Override
    public Proof wasAccepted(Outgoing message) {
        return texts.has(message.id()) ? Proof.ACCEPTED : Proof.ABSENT;
    }

    /** Tells of deliveries a blink later, as networks do. */
    @Component
    @Lit("communication")
    static class Network {

        private static final Duration KEPT = Duration.ofDays(30);

        private final LocalTexts texts;
        private final PhoneRows rows;
        private final Deliveries deliveries;
        private final TransactionOperations transaction;
        private final Clock clock;

        Network(
                LocalTexts texts,
                PhoneRows rows,
                Deliveries deliveries,
                TransactionOperations transaction,
                Clock clock) {
            this.texts = texts;
            this.rows = rows;
            this.deliveries = deliveries;
            this.transaction = transaction;
            this.clock = clock;
        }

        @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT2S")
        public void deliver() {
            transaction.executeWithoutResult(status -> {
                List<UUID> arrived = texts.deliver(AT_ONCE);
                arrived.forEach(message -> deliveries.report(message, MessageState.DELIVERED, clock.instant(), null));
            });
        }

        @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT12H")
        public void forget() {
            rows.forget(clock.instant().minus(KEPT));
        }
    }
}
