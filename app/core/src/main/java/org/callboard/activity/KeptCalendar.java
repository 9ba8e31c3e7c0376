package org.callboard.activity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.callboard.access.CurrentUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes secrets that cannot be guessed and keeps what cannot be turned back into them. */
@Service
class KeptCalendar implements Calendar {

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CalendarRows rows;
    private final CurrentUser currentUser;
    private final Clock clock;

    KeptCalendar(CalendarRows rows, CurrentUser currentUser, Clock clock) {
        this.rows = rows;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> since() {
        return rows.since(currentUser.viewer().username());
    }

    @Override
    @Transactional
    public String renew() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        rows.keep(currentUser.viewer().username(), token, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return "calendar/" + token + ".ics";
    }

    @Override
    @Transactional
    public void revoke() {
        rows.drop(currentUser.viewer().username());
    }
}
