package org.callboard.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Stands in for {@code workingTime} in the models' tests: one works at every hour. Public, as expressions call it. */
public final class EveryHour {

    public Date after(String calendar, Object worked) {
        return after(calendar, worked, null);
    }

    public Date after(String calendar, Object worked, Object from) {
        Instant start = from == null ? ClockUtil.getCurrentTime().toInstant() : Instant.parse(String.valueOf(from));
        return Date.from(start.plus(Duration.parse(String.valueOf(worked))));
    }

    public boolean isOpen(String calendar) {
        return true;
    }

    public Date nextOpening(String calendar) {
        return ClockUtil.getCurrentTime();
    }
}
