package org.callboard.lead;

import java.time.Clock;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Sheltered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class IntakeDoor implements LeadIntake {

    private final LeadCapture capture;
    private final IdempotencyKeys keys;
    private final LeadCustomFields custom;
    private final CurrentUser currentUser;
    private final Clock clock;

    IntakeDoor(
            LeadCapture capture, IdempotencyKeys keys, LeadCustomFields custom, CurrentUser currentUser, Clock clock) {
        this.capture = capture;
        this.keys = keys;
        this.custom = custom;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Sheltered
    @Transactional
    public UUID capture(CaptureLead lead) {
        return capture.capture(Ids.next(), LeadCheck.details(lead, custom::created), null, false)
                .id();
    }

    @Override
    @Sheltered
    @Transactional
    public UUID captureOnce(String key, CaptureLead lead) {
        UUID id = Ids.next();
        LeadDetails details = LeadCheck.details(lead, custom::created);
        return keys.take(currentUser.viewer().username(), key, lead, id, clock.instant())
                .map(IdempotencyKeys.Answer::result)
                .orElseGet(() -> capture.capture(id, details, null, false).id());
    }
}
