package org.callboard.communication.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.callboard.communication.Provider.Proof;
import org.callboard.communication.Receipt;
import org.callboard.kernel.Lit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks after messages that may have left: those whose node fell silent while it handed them over. Proof that one left is
 * as good as the provider's own word; proof that it did not lets it go again; without either a person decides.
 */
@Component
@Lit("communication")
class Doubts {

    private static final Logger log = LoggerFactory.getLogger(Doubts.class);
    private static final int AT_ONCE = 50;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final OutboxRows rows;
    private final OutgoingReader reader;
    private final Providers providers;
    private final Settling settling;
    private final Dispatcher dispatcher;
    private final Node node;
    private final OutboxSettings settings;
    private final Clock clock;

    Doubts(
            OutboxRows rows,
            OutgoingReader reader,
            Providers providers,
            Settling settling,
            Dispatcher dispatcher,
            Node node,
            OutboxSettings settings,
            Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.providers = providers;
        this.settling = settling;
        this.dispatcher = dispatcher;
        this.node = node;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
    public void ask() {
        List<Queued> doubtful = rows.doubtful(node.name(), AT_ONCE);
        doubtful.forEach(this::ask);
        if (!doubtful.isEmpty()) {
            dispatcher.ring();
        }
    }

    private void ask(Queued row) {
        OutgoingReader.Read read = reader.of(row.message());
        Proof proof = providers
                .named(row.provider())
                .map(provider -> provider.wasAccepted(read.outgoing()))
                .orElse(Proof.UNKNOWN);
        Duration since = Duration.between(row.beganAt(), clock.instant());
        if (proof == Proof.ACCEPTED) {
            log.info("Message {} had left before its sender went down", row.message());
            settling.settle(row, read, Receipt.accepted(null));
        } else if (proof == Proof.ABSENT && since.compareTo(settings.grace()) >= 0) {
            log.info("Message {} had not left before its sender went down; it goes again", row.message());
            settling.absent(row);
        } else if (since.compareTo(settings.patience()) > 0) {
            settling.uncertain(row, "Nobody can say whether it left. Ask, then say so here.");
        } else {
            rows.doubt(row.id(), node.name(), PAUSE.toMillis() / 1000.0);
        }
    }
}
