package org.callboard.calendar;

import java.util.Map;
import java.util.Set;
import org.callboard.calendar.KeptEditions.Row;
import org.callboard.kernel.CalendarChanged;
import org.callboard.kernel.FieldChanges;
import org.callboard.kernel.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells what became of a calendar: its timeline, every node, and the timers that follow in the background. */
@Component
class CalendarNews {

    private final KeptEditions rows;
    private final CalendarShelf shelf;
    private final Recomputations recomputations;
    private final ApplicationEventPublisher events;

    CalendarNews(
            KeptEditions rows, CalendarShelf shelf, Recomputations recomputations, ApplicationEventPublisher events) {
        this.rows = rows;
        this.shelf = shelf;
        this.recomputations = recomputations;
        this.events = events;
    }

    void added(Row row) {
        tell(row, "added", "Added the calendar " + row.title() + ".", changes(null, row), Set.of(row.name()));
    }

    boolean differ(Row was, Row now) {
        return !changes(was, now).isEmpty();
    }

    /** Another title moves no timer. */
    void changed(Row was, Row now) {
        Map<String, Object> changes = changes(was, now);
        boolean counts = !changes.keySet().equals(Set.of("title"));
        String text = "Changed the calendar " + now.title() + ".";
        tell(now, "changed", text, changes, counts ? Set.of(now.name()) : Set.of());
    }

    /** @param before the calendar's name; {@code null}, as {@code after}, is the house's */
    void assigned(Row calendar, String whose, String before, String after) {
        Map<String, Object> changes =
                new FieldChanges().add(whose, before, after).details();
        String text = after == null
                ? whose + " has the calendar of the house again."
                : whose + " has the calendar " + calendar.title() + ".";
        tell(calendar, "assigned", text, changes, Set.of(whose));
    }

    private void tell(Row row, String what, String text, Map<String, Object> changes, Set<String> calendars) {
        rows.nextState();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                shelf.lookAgain();
            }
        });
        calendars.forEach(recomputations::request);
        events.publishEvent(new CalendarChanged(
                new Subject(CalendarDesk.SUBJECT, row.id()), "calendar." + what, text, changes, calendars));
    }

    /** @param was {@code null} for a new one */
    private static Map<String, Object> changes(Row was, Row now) {
        Edition old = was == null ? null : was.edition();
        Edition next = now.edition();
        return new FieldChanges()
                .add("title", was == null ? null : was.title(), now.title())
                .add("zone", was == null ? null : was.zone(), now.zone())
                .add("hours", old == null ? null : Words.of(old.hours()), Words.of(next.hours()))
                .add("country", old == null ? null : old.country(), next.country())
                .add("days", old == null ? null : Words.of(old), Words.of(next))
                .add(
                        "from",
                        old == null ? null : old.from().toString(),
                        next.from().toString())
                .details();
    }
}
