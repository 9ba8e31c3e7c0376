package org.callboard.communication.outbox;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.callboard.communication.Provider;
import org.callboard.communication.ProviderAway;
import org.callboard.communication.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One attempt with one message: guarded, begun, handed over, settled. What is committed before the provider is called
 * says that it may have left; what is committed after says what became of it.
 */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final OutboxRows rows;
    private final OutgoingReader reader;
    private final Guard guard;
    private final Providers providers;
    private final Breakers breakers;
    private final LaneStates lanes;
    private final Rates rates;
    private final Settling settling;
    private final Node node;
    private final Clock clock;

    Delivery(
            OutboxRows rows,
            OutgoingReader reader,
            Guard guard,
            Providers providers,
            Breakers breakers,
            LaneStates lanes,
            Rates rates,
            Settling settling,
            Node node,
            Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.guard = guard;
        this.providers = providers;
        this.breakers = breakers;
        this.lanes = lanes;
        this.rates = rates;
        this.settling = settling;
        this.node = node;
        this.clock = clock;
    }

    void attempt(Queued row) {
        OutgoingReader.Read read = reader.of(row.message());
        Verdict verdict = guard.judge(read.row(), read.view());
        if (!(verdict instanceof Verdict.Pass)) {
            settling.held(row, verdict);
            return;
        }
        Provider provider = providers.named(row.provider()).orElse(null);
        if (provider == null) {
            settling.held(row, new Verdict.No("Nothing is set up any more that sends by " + row.provider() + "."));
            return;
        }
        Instant next = rates.take(row.lane(), provider.limits().perMinute());
        if (next != null) {
            rows.release(row.id(), node.name(), next);
            return;
        }
        CircuitBreaker breaker = breakers.of(row.lane());
        if (!breaker.tryAcquirePermission()) {
            rows.release(row.id(), node.name(), clock.instant());
        } else if (settling.begin(row)) {
            handOver(row, read, provider, breaker);
        } else {
            breaker.releasePermission();
        }
    }

    private void handOver(Queued row, OutgoingReader.Read read, Provider provider, CircuitBreaker breaker) {
        long begin = System.nanoTime();
        try {
            Receipt receipt = provider.send(read.outgoing());
            if (receipt instanceof Receipt.Waits) {
                breaker.releasePermission(); // nobody asked the provider, so nobody knows how it is
            } else {
                breaker.onSuccess(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
                lanes.met(row.lane(), null);
            }
            settling.settle(row, read, receipt);
        } catch (ProviderAway away) {
            lanes.met(row.lane(), away.getMessage());
            breaker.onError(System.nanoTime() - begin, TimeUnit.NANOSECONDS, away);
            if (away.mayHaveLeft()) {
                log.warn("Message {} may have left by {}: {}", row.message(), row.lane(), away.getMessage());
                rows.doubt(row.id(), node.name(), 0);
            } else {
                settling.away(row, away.getMessage());
            }
        } catch (RuntimeException accident) {
            breaker.releasePermission();
            rows.doubt(row.id(), node.name(), 0);
            throw accident;
        }
    }
}
