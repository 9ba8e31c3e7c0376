package org.callboard.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The kept people, all of them in memory for a few seconds: every assignment by rules asks for them. */
@Repository
class PersonRows {

    private static final Duration GOOD_FOR = Duration.ofSeconds(3);

    private record Snapshot(Instant at, Map<String, Person> byUsername) {}

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ObjectProvider<Attendance> attendance;
    private volatile Snapshot snapshot;

    PersonRows(
            JdbcTemplate jdbc, TransactionOperations transaction, Clock clock, ObjectProvider<Attendance> attendance) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.attendance = attendance;
    }

    Optional<Person> find(String username) {
        return Optional.ofNullable(current().get(username));
    }

    Collection<Person> all() {
        return current().values();
    }

    boolean setPresent(String username, boolean present) {
        int rows = jdbc.update("update access.person set present = ? where username = ?", present, username);
        snapshot = null;
        return rows == 1;
    }

    void replaceAll(List<Person> people) {
        transaction.executeWithoutResult(status -> {
            // who left stays known by name: leads and timelines still mention them
            jdbc.update("update access.person set enabled = false where enabled and not (username = any(?))", (Object)
                    people.stream().map(Person::username).toArray(String[]::new));
            jdbc.batchUpdate(UPSERT, people.stream().map(PersonRows::values).toList());
        });
        snapshot = null;
    }

    private Map<String, Person> current() {
        Instant now = clock.instant();
        Snapshot seen = snapshot;
        if (seen == null || seen.at().plus(GOOD_FOR).isBefore(now)) {
            seen = new Snapshot(now, load());
            snapshot = seen;
        }
        return seen.byUsername();
    }

    private Map<String, Person> load() {
        Set<String> absent =
                attendance.stream().flatMap(known -> known.absent().stream()).collect(Collectors.toUnmodifiableSet());
        return jdbc.query("select * from access.person", (row, n) -> person(row, absent)).stream()
                .collect(Collectors.toUnmodifiableMap(Person::username, person -> person));
    }

    private static Person person(ResultSet row, Set<String> absent) throws SQLException {
        return new Person(
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                set(row.getArray("roles")),
                set(row.getArray("teams")),
                set(row.getArray("countries")),
                set(row.getArray("industries")),
                inOrder(row.getArray("languages")),
                row.getInt("capacity"),
                row.getBoolean("present") && !absent.contains(row.getString("username")),
                row.getBoolean("enabled"));
    }

    private static Set<String> set(Array array) throws SQLException {
        return Set.copyOf(List.of((String[]) array.getArray()));
    }

    private static Set<String> inOrder(Array array) throws SQLException {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of((String[]) array.getArray())));
    }

    private static Object[] values(Person person) {
        return new Object[] {
            person.username(),
            person.name(),
            person.email(),
            person.roles().toArray(String[]::new),
            person.teams().toArray(String[]::new),
            person.countries().toArray(String[]::new),
            person.industries().toArray(String[]::new),
            person.languages().toArray(String[]::new),
            person.capacity(),
            person.enabled()
        };
    }

    private static final String UPSERT = """
            insert into access.person
                (username, name, email, roles, teams, countries, industries, languages, capacity, enabled)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (username) do update set
                name = excluded.name, email = excluded.email, roles = excluded.roles, teams = excluded.teams,
                countries = excluded.countries, industries = excluded.industries, languages = excluded.languages,
                capacity = excluded.capacity, enabled = excluded.enabled
            """;
}
