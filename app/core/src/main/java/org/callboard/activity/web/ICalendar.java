package org.callboard.activity.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.Priority;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.callboard.activity.Activity;
import org.callboard.activity.CalendarFeed;
import org.callboard.worklist.WorkItem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes a calendar as RFC 5545 has it. Moments are UTC, which every program turns into its own zone; ids stay the same,
 * so that a program changes what it knows; nothing depends on when it is written.
 */
@Component
class ICalendar {

    private static final Duration SHORT = Duration.ofMinutes(30);
    private static final int LONGEST_SUMMARY = 120;

    private final String home;

    ICalendar(@Value("${crm.public-url:http://localhost:8080}") String home) {
        this.home = home.replaceFirst("/+$", "");
    }

    /** @param asTodos work as VTODO; else as events that block no time, which every calendar program shows */
    String write(CalendarFeed.Entries entries, boolean asTodos) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Callboard//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new XProperty("X-WR-CALNAME", "Callboard: " + entries.name()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT15M"));
        entries.meetings().forEach(meeting -> calendar.add(event(meeting)));
        entries.work().forEach(work -> {
            LocalDate day = entries.days().get(work.id());
            calendar.add(asTodos ? todo(work, day) : event(work, day));
        });
        StringWriter written = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, written);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A string takes everything.", impossible);
        }
        return written.toString();
    }

    private CalendarComponent event(Activity meeting) {
        VEvent event = new VEvent(false);
        Duration length = meeting.durationMinutes() == null ? SHORT : Duration.ofMinutes(meeting.durationMinutes());
        event.add(new Uid("meeting-" + meeting.id() + "@callboard"));
        event.add(new DtStamp(meeting.changedAt()));
        event.add(new DtStart<>(seconds(meeting.at())));
        event.add(new DtEnd<>(seconds(meeting.at()).plus(length)));
        event.add(new Summary(meeting.plain().isEmpty() ? "Meeting" : "Meeting: " + cut(meeting.plain())));
        if (meeting.plain().length() > LONGEST_SUMMARY) {
            event.add(new Description(meeting.plain()));
        }
        return event;
    }

    /** @param day that it is due on; {@code null} when it is due at a moment */
    private CalendarComponent event(WorkItem work, LocalDate day) {
        VEvent event = new VEvent(false);
        describe(event, work);
        if (day == null) {
            event.add(new DtStart<>(seconds(work.due()).minus(SHORT)));
            event.add(new DtEnd<>(seconds(work.due())));
        } else {
            event.add(new DtStart<>(day));
        }
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }

    private CalendarComponent todo(WorkItem work, LocalDate day) {
        VToDo todo = new VToDo(false);
        describe(todo, work);
        todo.add(day == null ? new Due<>(seconds(work.due())) : new Due<>(day));
        todo.add(new Status(Status.VALUE_NEEDS_ACTION));
        todo.add(new Priority(work.priority() > 50 ? 1 : work.priority() < 50 ? 9 : 5));
        return todo;
    }

    private void describe(CalendarComponent component, WorkItem work) {
        String about = work.subject() == null ? "" : ", " + work.subject().title();
        component.add(new Uid(work.kind() + "-" + work.id() + "@callboard"));
        component.add(new DtStamp(work.createdAt()));
        component.add(new Summary(cut(work.name() + about)));
        component.add(new Url(URI.create(home + "/tasks/" + work.id())));
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SUMMARY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY - 1)) + "…";
    }
}
