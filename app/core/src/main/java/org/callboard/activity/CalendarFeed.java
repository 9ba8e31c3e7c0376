package org.callboard.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.SubjectGuard;
import org.callboard.access.Viewer;
import org.callboard.audit.Aliases;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.worklist.WorkItem;
import org.callboard.worklist.WorkQuery;
import org.callboard.worklist.Worklist;
import org.springframework.stereotype.Service;

/**
 * What a person's calendar program gets to see: the meetings they hold or are mentioned in, and the work that waits for
 * them by its due time, with the rights they have now. Bounded: three months back, a year ahead.
 */
@Service
public class CalendarFeed {

    private static final Duration BACK = Duration.ofDays(92);
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final int MOST_MEETINGS = 500;
    private static final int MOST_WORK = 600;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_IN_WINDOW = 120;

    private final CalendarRows rows;
    private final Worklist worklist;
    private final People people;
    private final SubjectGuard guard;
    private final Aliases aliases;
    private final CurrentUser currentUser;
    private final Clock clock;

    CalendarFeed(
            CalendarRows rows,
            Worklist worklist,
            People people,
            SubjectGuard guard,
            Aliases aliases,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.worklist = worklist;
        this.people = people;
        this.guard = guard;
        this.aliases = aliases;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * @param name of the person
     * @param days that to-dos are due on, by id, where it is a day and no moment
     */
    public record Entries(String name, List<Activity> meetings, List<WorkItem> work, Map<String, LocalDate> days) {}

    /** Counts the request. @return for how long the address shall be quiet; nothing when it may ask */
    public Optional<Duration> isTooOften(String address) {
        return rows.count(address, clock.instant(), WINDOW) > MOST_IN_WINDOW ? Optional.of(WINDOW) : Optional.empty();
    }

    /** Nothing when the secret is no longer, or never was, one; or its person left. */
    public Optional<Entries> of(String token) {
        return rows.owner(token).flatMap(people::find).filter(Person::enabled).map(person -> {
            Viewer viewer = Mentions.asViewer(person);
            return currentUser.actingFor(viewer, () -> {
                List<WorkItem> work = work();
                return new Entries(person.name(), meetings(viewer), work, days(work));
            });
        });
    }

    private List<Activity> meetings(Viewer viewer) {
        Map<Subject, Boolean> seen = new HashMap<>();
        return rows.meetings(viewer.username(), from(), to(), MOST_MEETINGS).stream()
                .filter(meeting -> seen.computeIfAbsent(
                        meeting.subject(), subject -> guard.mayRead(viewer, aliases.today(subject))))
                .toList();
    }

    private List<WorkItem> work() {
        List<WorkItem> due = new ArrayList<>();
        for (int page = 0; page * Page.MAX_SIZE < MOST_WORK; page++) {
            Page<WorkItem> found =
                    worklist.find(WorkQuery.of(WorkQuery.Scope.MINE), new PageRequest(page, Page.MAX_SIZE, List.of()));
            found.items().stream().filter(this::isWithin).forEach(due::add);
            if (found.items().size() < Page.MAX_SIZE) {
                break;
            }
        }
        return due;
    }

    private Map<String, LocalDate> days(List<WorkItem> work) {
        return rows.days(work.stream()
                .filter(item -> !item.isStep())
                .map(item -> UUID.fromString(item.id()))
                .toList());
    }

    private boolean isWithin(WorkItem item) {
        return item.due() != null && !item.due().isBefore(from()) && item.due().isBefore(to());
    }

    private Instant from() {
        return clock.instant().minus(BACK);
    }

    private Instant to() {
        return clock.instant().plus(AHEAD);
    }
}
