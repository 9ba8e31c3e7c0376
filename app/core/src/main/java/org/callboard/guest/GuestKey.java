package org.callboard.guest;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The key for links to strangers: made at random when it is first needed, kept in the database for all nodes. */
@Component
class GuestKey {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    /** It never changes, so every node may remember it. */
    private volatile byte[] known;

    GuestKey(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    byte[] get() {
        byte[] key = known;
        if (key == null) {
            key = kept();
            known = key;
        }
        return key;
    }

    private byte[] kept() {
        return jdbc.sql("select key from guest.signing_key where id = 1")
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseGet(() -> apart.execute(status -> made()));
    }

    /** Kept for good whatever becomes of the caller's transaction. Two nodes that make one at once both get the first. */
    private byte[] made() {
        byte[] fresh = new byte[BYTES];
        RANDOM.nextBytes(fresh);
        return jdbc.sql("insert into guest.signing_key (id, key, created_at) values (1, ?, ?)"
                        + " on conflict (id) do update set id = excluded.id returning key")
                .params(fresh, Timestamp.from(clock.instant()))
                .query((row, n) -> row.getBytes(1))
                .single();
    }
}
