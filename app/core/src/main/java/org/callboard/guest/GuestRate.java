package org.callboard.guest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bounds how often one address does something, over all nodes. */
@Component
public class GuestRate {

    public static final Duration WINDOW = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    GuestRate(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one more, also when what follows fails.
     *
     * @param what is done, {@code survey.answer}
     * @param address of whoever does it: of a connection, or a name
     * @param most within ten minutes
     * @return whether it was too many
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean isTooOften(String what, String address, int most) {
        long millis = WINDOW.toMillis();
        Instant start = Instant.ofEpochMilli(clock.millis() / millis * millis);
        int count = jdbc.sql("insert into guest.rate (address_hash, window_start, count) values (?, ?, 1)"
                        + " on conflict (address_hash, window_start) do update"
                        + " set count = least(guest.rate.count + 1, 1000000) returning count")
                .params(hash(what + " " + address), Timestamp.from(start))
                .query(Integer.class)
                .single();
        if (count == 1) {
            jdbc.sql("delete from guest.rate where window_start < ?")
                    .param(Timestamp.from(start))
                    .update();
        }
        return count > most;
    }

    private static byte[] hash(String address) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
