package org.callboard.presence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Presence, as all nodes have seen it: each writes what it saw once a minute for a person at most. */
@Service
class KeptPresence implements Presence {

    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);
    /** Longer than a page is silent: it tells every five minutes that it is open. */
    private static final Duration OPEN = Duration.ofMinutes(11);

    static final Duration IDLE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final AwayNow away;
    private final Clock clock;
    private final Map<String, Instant> wroteActive = new ConcurrentHashMap<>();
    private final Map<String, Instant> wroteThere = new ConcurrentHashMap<>();

    KeptPresence(JdbcClient jdbc, AwayNow away, Clock clock) {
        this.jdbc = jdbc;
        this.away = away;
        this.clock = clock;
    }

    @Override
    public void active(String username) {
        if (isDue(wroteActive, username)) {
            Timestamp now = Timestamp.from(clock.instant());
            jdbc.sql("insert into presence.seen (username, active_at, there_at) values (?, ?, ?)"
                            + " on conflict (username) do update set active_at = excluded.active_at,"
                            + " there_at = excluded.there_at")
                    .params(username, now, now)
                    .update();
        }
    }

    @Override
    public void there(String username) {
        if (isDue(wroteThere, username)) {
            jdbc.sql("update presence.seen set there_at = ? where username = ?")
                    .params(Timestamp.from(clock.instant()), username)
                    .update();
        }
    }

    /** At another desk they may still be: that page tells so again within a minute. */
    @Override
    public void gone(String username) {
        wroteActive.remove(username);
        wroteThere.remove(username);
        jdbc.sql("delete from presence.seen where username = ?").param(username).update();
    }

    private boolean isDue(Map<String, Instant> wrote, String username) {
        Instant now = clock.instant();
        Instant before = wrote.get(username);
        if (before != null && before.plus(WRITTEN_EVERY).isAfter(now)) {
            return false;
        }
        // of several clicks at once one writes
        return before == null ? wrote.putIfAbsent(username, now) == null : wrote.replace(username, before, now);
    }

    @Override
    public Map<String, State> of(Collection<String> usernames) {
        Map<String, State> states = new HashMap<>();
        usernames.forEach(username -> states.put(username, State.OFFLINE));
        Instant now = clock.instant();
        jdbc.sql("select username, active_at, there_at from presence.seen where username = any(?)")
                .param(usernames.toArray(String[]::new))
                .query(row -> {
                    states.put(row.getString(1), state(now, at(row, 2), at(row, 3)));
                });
        Set<String> absent = away.absent();
        usernames.stream().filter(absent::contains).forEach(username -> states.put(username, State.ABSENT));
        return states;
    }

    private static Instant at(java.sql.ResultSet row, int column) throws java.sql.SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What was written may be a minute old. */
    private static State state(Instant now, Instant active, Instant there) {
        if (active.plus(IDLE).plus(WRITTEN_EVERY).isAfter(now)) {
            return State.ONLINE;
        }
        return there.plus(OPEN).isAfter(now) ? State.AWAY : State.OFFLINE;
    }
}
