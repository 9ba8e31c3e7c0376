package org.callboard.activity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a calendar feed, and what of theirs stands in it. */
@Repository
class CalendarRows {

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> since(String username) {
        return jdbc.sql("select since from activity.calendar where username = ?")
                .param(username)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    void keep(String username, String token, Instant since) {
        jdbc.sql("""
                        insert into activity.calendar (username, token_hash, since) values (?, ?, ?)
                        on conflict (username) do update set token_hash = excluded.token_hash, since = excluded.since
                        """).params(username, hash(token), ActivityRows.at(since)).update();
    }

    void drop(String username) {
        jdbc.sql("delete from activity.calendar where username = ?")
                .param(username)
                .update();
    }

    Optional<String> owner(String token) {
        return jdbc.sql("select username from activity.calendar where token_hash = ?")
                .param(hash(token))
                .query(String.class)
                .optional();
    }

    /** Meetings that somebody holds or is mentioned in, the earliest first. */
    List<Activity> meetings(String username, Instant from, Instant to, int most) {
        return jdbc.sql("""
                        select * from (
                            (select * from activity.activity where kind = 'MEETING' and author = ? and at >= ? and at < ?
                                order by at limit ?)
                            union
                            (select * from activity.activity where kind = 'MEETING' and mentioned @> array[?]::text[]
                                and at >= ? and at < ? order by at limit ?)) meeting
                        order by at, id limit ?
                        """)
                .params(
                        username,
                        ActivityRows.at(from),
                        ActivityRows.at(to),
                        most,
                        username,
                        ActivityRows.at(from),
                        ActivityRows.at(to),
                        most,
                        most)
                .query((row, n) -> ActivityRows.activity(row))
                .list();
    }

    /** The days that to-dos are due on, by id; those that are due at a moment are left out. */
    Map<String, LocalDate> days(List<UUID> todos) {
        Map<String, LocalDate> days = new HashMap<>();
        jdbc.sql("select id, due_on from activity.activity where id = any(?) and due_on is not null")
                .param(todos.toArray(UUID[]::new))
                .query(row -> {
                    days.put(row.getString("id"), row.getObject("due_on", LocalDate.class));
                });
        return days;
    }

    /** Counts one more request of an address. @return how many it were in this window */
    int count(String address, Instant now, Duration window) {
        long millis = window.toMillis();
        Instant start = Instant.ofEpochMilli(now.toEpochMilli() / millis * millis);
        int count = jdbc.sql("""
                        insert into activity.calendar_rate (address_hash, window_start, count) values (?, ?, 1)
                        on conflict (address_hash, window_start)
                            do update set count = least(activity.calendar_rate.count + 1, 1000000)
                        returning count
                        """)
                .params(hash(address), ActivityRows.at(start))
                .query(Integer.class)
                .single();
        if (count == 1) {
            jdbc.sql("delete from activity.calendar_rate where window_start < ?")
                    .param(ActivityRows.at(start))
                    .update();
        }
        return count;
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
