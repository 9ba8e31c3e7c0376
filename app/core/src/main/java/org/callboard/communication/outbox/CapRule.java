package org.callboard.communication.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callboard.communication.Channel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody gets more of a purpose than its cap allows. */
@Component
class CapRule implements Rule {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final GuardSettings settings;
    private final Clock clock;

    CapRule(JdbcClient jdbc, JdbcTemplate batch, GuardSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Verdict judge(Letter letter) {
        String purpose = letter.message().purpose();
        GuardSettings.Cap cap =
                purpose == null || letter.answers() ? null : settings.caps().get(purpose);
        if (cap == null) {
            return Verdict.PASS;
        }
        return letter.keys().stream()
                .map(address -> full(letter.message().channel(), address, purpose, cap))
                .flatMap(Optional::stream)
                .findFirst()
                .<Verdict>map(until -> new Verdict.Later(
                        until,
                        "%d messages of %s within %d days are enough for one person."
                                .formatted(cap.most(), purpose, cap.within().toDays())))
                .orElse(Verdict.PASS);
    }

    /** When there is room again; empty when there is. */
    private Optional<Instant> full(Channel channel, String address, String purpose, GuardSettings.Cap cap) {
        List<Instant> latest = jdbc.sql("""
                        select at from communication.contacted where channel = ? and address = ? and purpose = ? and at > ?
                        order by at desc limit ?
                        """)
                .params(
                        channel.name(),
                        address,
                        purpose,
                        Timestamp.from(clock.instant().minus(cap.within())),
                        cap.most())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list();
        return latest.size() < cap.most()
                ? Optional.empty()
                : Optional.of(latest.get(latest.size() - 1).plus(cap.within()));
    }

    /** Written down when a message left. */
    void contacted(Letter letter) {
        if (letter.message().purpose() == null) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        batch.batchUpdate(
                "insert into communication.contacted (channel, address, purpose, at, message_id) values (?, ?, ?, ?, ?)",
                letter.keys().stream()
                        .map(address -> new Object[] {
                            letter.message().channel().name(),
                            address,
                            letter.message().purpose(),
                            now,
                            letter.message().id()
                        })
                        .toList());
    }
}
