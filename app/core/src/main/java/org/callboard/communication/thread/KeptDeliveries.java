package org.callboard.communication.thread;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Channel;
import org.callboard.communication.Deliveries;
import org.callboard.communication.MessageState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptDeliveries implements Deliveries {

    private final MessageRows rows;
    private final StateLog states;
    private final Suppressions suppressions;

    KeptDeliveries(MessageRows rows, StateLog states, Suppressions suppressions) {
        this.rows = rows;
        this.states = states;
        this.suppressions = suppressions;
    }

    @Override
    @Transactional
    public void report(UUID message, MessageState state, Instant at, String detail) {
        if (state.isWaiting() || state == MessageState.CANCELLED) {
            throw new IllegalArgumentException(state + " is the outbox's to say.");
        }
        states.add(message, state, at, detail);
    }

    @Override
    @Transactional
    public void suppress(Channel channel, String address, String purpose, String reason) {
        suppressions.add(channel, address, purpose, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> byMessageId(String messageId) {
        return rows.byMessageId(messageId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> byProviderId(String provider, String providerId) {
        return rows.byProviderId(provider, providerId);
    }
}
