package org.callboard.calendar;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.calendar.KeptEditions.Row;
import org.callboard.calendar.hours.OpenHours;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CalendarDesk implements Calendars {

    /** Type of the subject on whose timeline changes stand. */
    static final String SUBJECT = "calendar";

    private static final int MOST = 200;

    private final KeptEditions rows;
    private final CalendarCheck check;
    private final DraftedRows drafts;
    private final CalendarShelf shelf;
    private final Recomputations recomputations;
    private final HolidayFile files;
    private final PublicHolidays holidays;
    private final Assignments assignments;
    private final CalendarNews news;
    private final CurrentUser currentUser;
    private final Clock clock;

    CalendarDesk(
            KeptEditions rows,
            CalendarCheck check,
            DraftedRows drafts,
            CalendarShelf shelf,
            Recomputations recomputations,
            HolidayFile files,
            PublicHolidays holidays,
            Assignments assignments,
            CalendarNews news,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.check = check;
        this.drafts = drafts;
        this.shelf = shelf;
        this.recomputations = recomputations;
        this.files = files;
        this.holidays = holidays;
        this.assignments = assignments;
        this.news = news;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarView> all() {
        CalendarRights.requireColleague(currentUser.viewer());
        return rows.all().stream().map(this::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public CalendarView get(String name) {
        CalendarRights.requireColleague(currentUser.viewer());
        return view(known(name));
    }

    @Override
    @Transactional
    public CalendarView add(String name, CalendarDraft draft) {
        Viewer me = currentUser.viewer();
        CalendarRights.requireAdmin(me);
        rows.takeTurn();
        if (rows.find(name).isPresent()) {
            throw new BadInput("name", "There is a calendar " + name + " already.");
        }
        if (rows.all().size() >= MOST) {
            throw new BadInput("name", "There are " + MOST + " calendars already; change one of them.");
        }
        Row added = drafts.made(name, check.checked(name, draft), me.username());
        rows.add(added);
        news.added(added);
        return fresh(known(name));
    }

    @Override
    @Transactional
    public CalendarView change(String name, long seen, CalendarDraft draft) {
        Viewer me = currentUser.viewer();
        CalendarRights.requireAdmin(me);
        rows.takeTurn();
        Row was = known(name);
        if (was.version() != seen) {
            throw new Conflict("Somebody else changed this calendar in the meantime. Look at it again.");
        }
        Row wanted = drafts.changed(was, check.checked(name, draft), me.username());
        if (!news.differ(was, wanted)) {
            return view(was);
        }
        if (wanted.edition() != was.edition()) {
            rows.addEdition(wanted);
        }
        rows.change(wanted);
        news.changed(was, wanted);
        return fresh(known(name));
    }

    @Override
    @Transactional(readOnly = true)
    public List<EditionLine> editions(String name) {
        CalendarRights.requireColleague(currentUser.viewer());
        return rows.newestEditions(known(name).id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assigned> assigned() {
        CalendarRights.requireColleague(currentUser.viewer());
        return rows.assigned();
    }

    @Override
    @Transactional
    public void assign(Assigned.Kind kind, String who, String calendar) {
        CalendarRights.requireAdmin(currentUser.viewer());
        rows.takeTurn();
        assignments.assign(kind, who, calendar);
    }

    @Override
    public List<SpecialDay> daysOf(InputStream file) {
        CalendarRights.requireAdmin(currentUser.viewer());
        return files.read(file);
    }

    @Override
    public Set<String> countries() {
        CalendarRights.requireColleague(currentUser.viewer());
        return holidays.codes();
    }

    @Override
    @Transactional(readOnly = true)
    public Following following(String name) {
        CalendarRights.requireColleague(currentUser.viewer());
        return recomputations.newest(name);
    }

    private Row known(String name) {
        return rows.find(name).orElseThrow(() -> new NotFound("calendar", name));
    }

    private CalendarView view(Row row) {
        return view(row, shelf.hours(row.name()));
    }

    /** As it is within this transaction, which nobody else sees yet. */
    private CalendarView fresh(Row row) {
        return view(row, shelf.read(row));
    }

    private CalendarView view(Row row, OpenHours hours) {
        return new CalendarView(
                row.id(),
                row.name(),
                row.title(),
                row.zone(),
                row.edition(),
                row.version(),
                row.changedAt(),
                row.changedBy(),
                hours.isOpen(clock.instant()));
    }
}
