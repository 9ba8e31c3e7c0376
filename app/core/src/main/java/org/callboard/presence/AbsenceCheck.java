package org.callboard.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.kernel.BadInput;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;

/** Whether somebody can be away as they say: for a while, with somebody who can stand in, and without a circle. */
@Component
class AbsenceCheck {

    private static final Duration LONGEST = Duration.ofDays(2 * 366);
    private static final Duration FARTHEST = Duration.ofDays(3_660);
    private static final int LONGEST_NOTE = 500;

    private final AbsenceRows rows;
    private final People people;

    AbsenceCheck(AbsenceRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    /** @param before what it was, which does not count any longer; {@code null} for a new one */
    void check(Absence wanted, Absence before, Instant now) {
        FieldCheck check = new FieldCheck();
        time(check, wanted, now);
        check.lines("note", wanted.note(), LONGEST_NOTE);
        check.done();
        standIn(check, wanted);
        check.done();
        List<Absence> others = rows.within(wanted.from(), wanted.until()).stream()
                .filter(other -> before == null || !other.id().equals(before.id()))
                .toList();
        others.stream()
                .filter(other -> other.username().equals(wanted.username()))
                .findFirst()
                .ifPresent(other -> {
                    throw new BadInput(
                            "from",
                            "There is an absence from " + other.from() + " to " + other.until()
                                    + " already. Change that one.");
                });
        circle(wanted, others).ifPresent(name -> {
            throw new BadInput(
                    "standIn",
                    name + " is away at that time, too, and the chain of stand-ins comes back to " + wanted.username()
                            + ". Choose somebody else.");
        });
    }

    private static void time(FieldCheck check, Absence wanted, Instant now) {
        if (wanted.from() == null) {
            check.wrong("from", "Say when it begins, like 2026-11-24T09:00:00Z.");
        } else if (wanted.from().isAfter(now.plus(FARTHEST))) {
            check.wrong("from", "Give a day within the next ten years.");
        } else if (wanted.until() == null || !wanted.until().isAfter(wanted.from())) {
            check.wrong("until", "Say when it ends, after it begins.");
        } else if (!wanted.until().isAfter(now)) {
            check.wrong("until", "That is over already.");
        } else if (Duration.between(wanted.from(), wanted.until()).compareTo(LONGEST) > 0) {
            check.wrong("until", "Nobody is away for more than two years; give a nearer day.");
        }
    }

    private void standIn(FieldCheck check, Absence wanted) {
        Optional<Person> absent = people.find(wanted.username()).filter(Person::enabled);
        if (absent.isEmpty()) {
            check.wrong("username", "There is no colleague " + wanted.username() + ".");
            return;
        }
        if (wanted.standIn() == null) {
            return;
        }
        Optional<Person> standIn = people.find(wanted.standIn()).filter(Person::enabled);
        if (wanted.standIn().equals(wanted.username())) {
            check.wrong("standIn", "Somebody else has to stand in.");
        } else if (standIn.isEmpty()) {
            check.wrong("standIn", "There is no colleague " + wanted.standIn() + ".");
        } else if (Collections.disjoint(standIn.get().roles(), absent.get().roles())) {
            check.wrong(
                    "standIn",
                    standIn.get().name() + " could do none of the tasks: they have no role of "
                            + absent.get().name() + "'s.");
        }
    }

    /** Follows those who are away at some time of it; who comes back before is no end of the chain. */
    private static Optional<String> circle(Absence wanted, List<Absence> others) {
        Map<String, Absence> away = new HashMap<>();
        others.stream()
                .filter(other -> other.standIn() != null)
                .forEach(other -> away.putIfAbsent(other.username(), other));
        Set<String> seen = new HashSet<>();
        String next = wanted.standIn();
        while (next != null && away.containsKey(next) && seen.add(next)) {
            String after = away.get(next).standIn();
            if (after.equals(wanted.username())) {
                return Optional.of(next);
            }
            next = after;
        }
        return Optional.empty();
    }
}
