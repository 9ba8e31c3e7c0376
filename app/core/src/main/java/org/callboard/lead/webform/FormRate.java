package org.callboard.lead.webform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bounds how often one address sends forms, over all nodes. */
@Component
class FormRate {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int most;
    private final Duration window;

    FormRate(
            JdbcClient jdbc,
            Clock clock,
            @Value("${crm.forms.most-per-address:20}") int most,
            @Value("${crm.forms.window:PT10M}") Duration window) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.most = most;
        this.window = window;
    }

    Duration window() {
        return window;
    }

    /** Counts one more. @return whether it was too many */
    @Transactional
    public boolean isTooOften(String address) {
        long millis = window.toMillis();
        Instant start = Instant.ofEpochMilli(clock.millis() / millis * millis);
        int count = jdbc.sql("insert into lead.form_rate (address_hash, window_start, count) values (?, ?, 1)"
                        + " on conflict (address_hash, window_start) do update"
                        + " set count = least(lead.form_rate.count + 1, 1000000) returning count")
                .params(hash(address), Timestamp.from(start))
                .query(Integer.class)
                .single();
        if (count == 1) {
            jdbc.sql("delete from lead.form_rate where window_start < ?")
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
