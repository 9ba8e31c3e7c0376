package org.callboard.communication.outbox;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * One breaker for each lane on this node. A provider that is down is left alone for a while; then a single message tries
 * whether it is back.
 */
@Component
class Breakers {

    private final CircuitBreakerRegistry registry;
    private final LaneStates states;
    private final ObjectProvider<MeterRegistry> meters;

    Breakers(OutboxSettings settings, LaneStates states, ObjectProvider<MeterRegistry> meters) {
        this.registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.breakerCalls())
                .minimumNumberOfCalls(Math.max(1, settings.breakerCalls() / 2))
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.breakerWait())
                .permittedNumberOfCallsInHalfOpenState(1)
                .build());
        this.states = states;
        this.meters = meters;
    }

    CircuitBreaker of(String lane) {
        return registry.find(lane).orElseGet(() -> begin(lane));
    }

    private synchronized CircuitBreaker begin(String lane) {
        return registry.find(lane).orElseGet(() -> {
            CircuitBreaker breaker = registry.circuitBreaker(lane);
            breaker.getEventPublisher()
                    .onStateTransition(event -> states.changed(
                            lane, event.getStateTransition().getToState().name()));
            meters.ifAvailable(meter -> Gauge.builder("crm.outbox.breaker", breaker, Breakers::value)
                    .description("0 when the provider is well, 1 while it is left alone")
                    .tag("lane", lane)
                    .register(meter));
            return breaker;
        });
    }

    /** Lanes that take nothing now. */
    List<String> closed() {
        return registry.getAllCircuitBreakers().stream()
                .filter(breaker -> breaker.getState() == State.OPEN && !mayBeTried(breaker))
                .map(CircuitBreaker::getName)
                .toList();
    }

    /** An open breaker turns half open when it is asked after its time; the permission for that is given back. */
    private static boolean mayBeTried(CircuitBreaker breaker) {
        if (breaker.tryAcquirePermission()) {
            breaker.releasePermission();
            return true;
        }
        return false;
    }

    private static double value(CircuitBreaker breaker) {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> 1;
            case HALF_OPEN -> 0.5;
            default -> 0;
        };
    }
}
