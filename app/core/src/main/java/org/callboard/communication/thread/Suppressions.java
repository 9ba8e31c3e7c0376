package org.callboard.communication.thread;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.callboard.communication.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses that nothing is sent to any more, or nothing of a purpose. */
@Component
public class Suppressions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Suppressions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An address that is suppressed, and why. */
    public record Suppressed(String address, String reason) {}

    void add(Channel channel, String address, String purpose, String reason) {
        jdbc.sql("""
                        insert into communication.suppression (channel, address, purpose, reason, at) values (?, ?, ?, ?, ?)
                        on conflict (channel, address, purpose) do nothing
                        """)
                .params(
                        channel.name(),
                        Words.key(channel, address),
                        purpose == null ? "" : purpose,
                        reason,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** @param addresses in their normal forms */
    public List<Suppressed> among(Channel channel, Collection<String> addresses, String purpose) {
        return jdbc.sql("select address, reason from communication.suppression"
                        + " where channel = ? and address = any(?) and purpose in ('', ?) order by address")
                .params(channel.name(), addresses.toArray(String[]::new), purpose == null ? "" : purpose)
                .query(Suppressed.class)
                .list();
    }
}
