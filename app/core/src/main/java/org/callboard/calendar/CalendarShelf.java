package org.callboard.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.calendar.hours.OpenHours;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.WorkingTime;
import org.springframework.stereotype.Component;

/**
 * The calendars that count, remembered until any of them changes: a node looks once a second whether one did, which is one
 * small row.
 */
@Component
class CalendarShelf implements WorkingTime {

    static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private record Remembered(
            long state, Instant lookedAt, Map<String, OpenHours> byName, Map<String, String> assigned) {

        boolean isGood(Instant now) {
            return !now.isBefore(lookedAt) && lookedAt.plus(GOOD_FOR).isAfter(now);
        }
    }

    private final KeptEditions rows;
    private final PublicHolidays holidays;
    private final People people;
    private final Clock clock;
    private volatile Remembered remembered;

    CalendarShelf(KeptEditions rows, PublicHolidays holidays, People people, Clock clock) {
        this.rows = rows;
        this.holidays = holidays;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Instant after(String calendar, Instant from, Duration worked) {
        return meant(calendar).after(from, worked);
    }

    @Override
    public Duration between(String calendar, Instant from, Instant to) {
        return meant(calendar).between(from, to);
    }

    @Override
    public boolean isOpen(String calendar, Instant at) {
        return meant(calendar).isOpen(at);
    }

    @Override
    public Instant nextOpening(String calendar, Instant at) {
        return meant(calendar).nextOpening(at);
    }

    @Override
    public String named(String calendar) {
        if (calendar == null || calendar.isBlank()) {
            return HOUSE;
        }
        int colon = calendar.indexOf(':');
        if (colon < 0) {
            return calendar;
        }
        Map<String, String> assigned = now().assigned();
        String whose = calendar.substring(0, colon);
        return switch (whose) {
            case "team", "tier" -> assigned.getOrDefault(calendar, HOUSE);
            case "person" ->
                Optional.ofNullable(assigned.get(calendar))
                        .or(() -> ofTeam(calendar.substring(colon + 1), assigned))
                        .orElse(HOUSE);
            default -> throw new NotFound("calendar", calendar);
        };
    }

    private Optional<String> ofTeam(String username, Map<String, String> assigned) {
        return people.find(username).map(Person::teams).stream()
                .flatMap(teams -> teams.stream().sorted())
                .map(team -> assigned.get(Assigned.Kind.TEAM.named(team)))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private OpenHours meant(String calendar) {
        return hours(named(calendar));
    }

    OpenHours hours(String name) {
        return now().byName().computeIfAbsent(name, this::read);
    }

    private OpenHours read(String name) {
        return read(rows.find(name).orElseThrow(() -> new NotFound("calendar", name)));
    }

    OpenHours read(KeptEditions.Row row) {
        return new OpenHours(row.name(), ZoneId.of(row.zone()), rows.editions(row.id()), holidays::of);
    }

    /** The next question looks, whenever the last one did. */
    void lookAgain() {
        remembered = null;
    }

    private Remembered now() {
        Instant now = clock.instant();
        Remembered known = remembered;
        return known != null && known.isGood(now) ? known : look(now);
    }

    private Remembered look(Instant now) {
        Remembered known = remembered;
        long state = rows.state();
        Remembered fresh = known != null && known.state() == state
                ? new Remembered(state, now, known.byName(), known.assigned())
                : new Remembered(
                        state,
                        now,
                        new ConcurrentHashMap<>(),
                        rows.assigned().stream()
                                .collect(Collectors.toMap(one -> one.kind().named(one.who()), Assigned::calendar)));
        remembered = fresh;
        return fresh;
    }
}
