package org.callboard.calendar;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.callboard.calendar.KeptEditions.Row;
import org.callboard.kernel.CalendarChanged;
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
        Map<String, Object> changes = new LinkedHashMap<>();
        put(changes, whose, before, after);
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
        Map<String, Object> changes = new LinkedHashMap<>();
        Edition old = was == null ? null : was.edition();
        Edition next = now.edition();
        put(changes, "title", was == null ? null : was.title(), now.title());
        put(changes, "zone", was == null ? null : was.zone(), now.zone());
        put(changes, "hours", old == null ? null : Words.of(old.hours()), Words.of(next.hours()));
        put(changes, "country", old == null ? null : old.country(), next.country());
        put(changes, "days", old == null ? null : Words.of(old), Words.of(next));
        put(
                changes,
                "from",
                old == null ? null : old.from().toString(),
                next.from().toString());
        return changes;
    }

    private static void put(Map<String, Object> changes, String field, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            Map<String, Object> change = new HashMap<>();
            change.put("from", from);
            change.put("to", to);
            changes.put(field, change);
        }
    }
}
