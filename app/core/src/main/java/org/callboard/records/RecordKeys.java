package org.callboard.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which request was answered with which record, in the transaction that answers it. */
@Component
class RecordKeys {

    private static final int LONGEST = 200;
    /** Whoever repeats a request does so within days. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    RecordKeys(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.clock = clock;
    }

    /**
     * Takes the key for this request. Of two at the same moment the second waits for the first.
     *
     * @return the answer of then, when the request came before; empty when it is new and now answered by {@code result}
     */
    Optional<UUID> take(String caller, String key, String kind, Map<String, Object> request, UUID result) {
        check(key);
        byte[] hash = hash(kind, request);
        int taken = jdbc.sql("insert into records.idempotency_key (caller, key, request_hash, result_id, created_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(caller, key, hash, result, Timestamp.from(clock.instant()))
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(answered(caller, key, hash));
    }

    private UUID answered(String caller, String key, byte[] hash) {
        return jdbc.sql("select request_hash, result_id from records.idempotency_key where caller = ? and key = ?")
                .params(caller, key)
                .query((row, n) -> {
                    if (!Arrays.equals(hash, row.getBytes(1))) {
                        throw new Conflict("This Idempotency-Key came with another request before. Use a new key.");
                    }
                    return row.getObject(2, UUID.class);
                })
                .single();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    @Transactional
    public void forget() {
        jdbc.sql("delete from records.idempotency_key where created_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private byte[] hash(String kind, Map<String, Object> request) {
        try {
            String text = kind + " " + json.writeValueAsString(request);
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("What came as JSON is JSON, and every Java has SHA-256", e);
        }
    }

    private static void check(String key) {
        if (key.isBlank() || key.length() > LONGEST || !key.chars().allMatch(c -> c > 31 && c < 127)) {
            throw new BadInput("Idempotency-Key", "Must be 1 to " + LONGEST + " printable ASCII characters.");
        }
    }
}
