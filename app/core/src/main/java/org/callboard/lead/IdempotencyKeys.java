package org.callboard.lead;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which request was answered with what, in the transaction that answers it. */
@Repository
class IdempotencyKeys {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param result may be {@code null}: answered with nothing */
    record Answer(UUID result) {}

    /**
     * Takes the key for this request. Of two at the same moment the second waits for the first.
     *
     * @return the answer of then, when the request came before; empty when it is new and now answered by {@code result}
     */
    Optional<Answer> take(String caller, String key, Object request, UUID result, Instant now) {
        check(key);
        byte[] hash = hash(request);
        int taken = jdbc.sql("insert into lead.idempotency_key (caller, key, request_hash, result_id, created_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(caller, key, hash, result, Timestamp.from(now))
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(answered(caller, key, hash));
    }

    private Answer answered(String caller, String key, byte[] hash) {
        return jdbc.sql("select request_hash, result_id from lead.idempotency_key where caller = ? and key = ?")
                .params(caller, key)
                .query((row, n) -> {
                    if (!Arrays.equals(hash, row.getBytes(1))) {
                        throw new Conflict("This Idempotency-Key came with another request before. Use a new key.");
                    }
                    return new Answer(row.getObject(2, UUID.class));
                })
                .single();
    }

    /** Records write every component into their text, so equal requests have equal hashes. */
    private static byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(request.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void check(String key) {
        if (key.isBlank() || key.length() > LONGEST || !key.chars().allMatch(c -> c > 31 && c < 127)) {
            throw new BadInput("Idempotency-Key", "Must be 1 to " + LONGEST + " printable ASCII characters.");
        }
    }
}
