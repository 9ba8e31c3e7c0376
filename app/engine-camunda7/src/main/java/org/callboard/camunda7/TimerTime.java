package org.callboard.camunda7;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.WorkingTime;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * What {@code workingTime} means in an expression: {@code ${workingTime.after('support-eu', 'PT4H')}}. Public, as the
 * expression language calls its methods.
 */
public final class TimerTime {

    private final WorkingTime workingTime;
    private final TimerOrigins origins;
    private final VariableScope scope;

    TimerTime(WorkingTime workingTime, TimerOrigins origins, VariableScope scope) {
        this.workingTime = workingTime;
        this.origins = origins;
        this.scope = scope;
    }

    /** When so much working time has passed from now on; a timer that waits for it follows its calendar. */
    public Date after(String calendar, Object worked) {
        return after(calendar, worked, null);
    }

    /** @param from a moment, from which it is counted; {@code null} is now */
    public Date after(String calendar, Object worked, Object from) {
        Instant start = from == null ? ClockUtil.getCurrentTime().toInstant() : moment(from);
        Duration duration = duration(worked);
        String said = calendar == null || calendar.isBlank() ? WorkingTime.HOUSE : calendar;
        Date due = Date.from(workingTime.after(said, start, duration));
        origins.note(scope, new TimerOrigins.Origin(said, workingTime.named(said), start, duration, due));
        return due;
    }

    public boolean isOpen(String calendar) {
        return workingTime.isOpen(calendar, ClockUtil.getCurrentTime().toInstant());
    }

    public Date nextOpening(String calendar) {
        return Date.from(
                workingTime.nextOpening(calendar, ClockUtil.getCurrentTime().toInstant()));
    }

    private static Duration duration(Object worked) {
        try {
            return worked instanceof Duration duration ? duration : Duration.parse(String.valueOf(worked));
        } catch (DateTimeException unreadable) {
            throw new BadInput("worked", "Working time is a duration like PT4H, not " + worked + ".");
        }
    }

    private static Instant moment(Object from) {
        if (from instanceof Date date) {
            return date.toInstant();
        }
        try {
            return from instanceof Instant instant ? instant : Instant.parse(String.valueOf(from));
        } catch (DateTimeException unreadable) {
            throw new BadInput("from", "It is counted from a moment like 2026-11-24T09:30:00Z, not " + from + ".");
        }
    }
}
