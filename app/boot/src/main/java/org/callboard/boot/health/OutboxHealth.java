package org.callboard.boot.health;

import java.util.List;
import org.callboard.communication.Lanes;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Says which providers of messages are left alone because they do not answer. Messages wait; the app goes on. */
@Component("outbox")
class OutboxHealth extends AbstractHealthIndicator {

    private final Lanes lanes;

    OutboxHealth(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<String> down = lanes.down();
        if (down.isEmpty()) {
            health.up();
        } else {
            health.status("DEGRADED")
                    .withDetail("message", "Messages wait; these do not answer: " + String.join(", ", down));
        }
    }
}
