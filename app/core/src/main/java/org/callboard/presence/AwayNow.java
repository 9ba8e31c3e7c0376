package org.callboard.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callboard.access.Attendance;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.springframework.stereotype.Component;

/** Who is away at this moment, remembered for three seconds on each node: every task that is made asks. */
@Component
class AwayNow implements Attendance {

    private static final Duration GOOD_FOR = Duration.ofSeconds(3);

    private record Remembered(Instant at, Map<String, Absence> byUsername) {

        boolean isGood(Instant now) {
            return !now.isBefore(at) && at.plus(GOOD_FOR).isAfter(now);
        }
    }

    private final AbsenceRows rows;
    private final Clock clock;
    private volatile Remembered remembered;

    AwayNow(AbsenceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Set<String> absent() {
        return now().keySet();
    }

    Optional<Absence> of(String username) {
        return Optional.ofNullable(now().get(username));
    }

    void lookAgain() {
        remembered = null;
    }

    /**
     * Whoever is at the end of the chain of stand-ins; empty when it ends with somebody who is away.
     *
     * @param mayDo who may not is passed over together with whoever stands in for them
     */
    Optional<String> standIn(String username, People people, Predicate<String> mayDo) {
        return standIn(username, now(), people, mayDo);
    }

    static Optional<String> standIn(
            String username, Map<String, Absence> away, People people, Predicate<String> mayDo) {
        Set<String> asked = new HashSet<>();
        String next = username;
        while (next != null && away.containsKey(next)) {
            if (!asked.add(next)) {
                return Optional.empty();
            }
            next = away.get(next).standIn();
        }
        return Optional.ofNullable(next)
                .filter(found -> !found.equals(username))
                .filter(found -> people.find(found).filter(Person::enabled).isPresent())
                .filter(mayDo);
    }

    private Map<String, Absence> now() {
        Instant now = clock.instant();
        Remembered known = remembered;
        if (known == null || !known.isGood(now)) {
            known = new Remembered(now, byUsername(rows.within(now, now.plusMillis(1))));
            remembered = known;
        }
        return known.byUsername();
    }

    static Map<String, Absence> byUsername(List<Absence> absences) {
        return absences.stream()
                .collect(Collectors.toMap(Absence::username, absence -> absence, (first, second) -> first));
    }
}
