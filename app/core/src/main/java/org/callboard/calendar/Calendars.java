package org.callboard.calendar;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The house's calendars. Everybody who works here may look; admins alone change. */
public interface Calendars {

    /** By name; there are few. */
    List<CalendarView> all();

    CalendarView get(String name);

    /** @param name like {@code support-eu}; models name it so, and it stays */
    CalendarView add(String name, CalendarDraft draft);

    /** Other hours make a new edition, and running timers are computed again. @param seen the version that was read */
    CalendarView change(String name, long seen, CalendarDraft draft);

    /** Newest first, at most a hundred. */
    List<EditionLine> editions(String name);

    List<Assigned> assigned();

    /** @param calendar {@code null}: the house's again */
    void assign(Assigned.Kind kind, String who, String calendar);

    /** The days of an iCalendar file, each closed; nothing is kept yet. */
    List<SpecialDay> daysOf(InputStream file);

    /** Codes of the countries, and their parts, whose public holidays are known. */
    Set<String> countries();

    /** How far running timers follow the last change; {@code null} when none has to. */
    Following following(String name);

    record EditionLine(Edition edition, Instant madeAt, String madeBy) {}

    /** @param done when the last one followed */
    record Following(int seen, int moved, Instant done) {}
}
