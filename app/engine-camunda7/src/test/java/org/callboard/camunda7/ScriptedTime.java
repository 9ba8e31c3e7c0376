package org.callboard.camunda7;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.WorkingTime;

/** Working time as the test says: how many hours of the day one hour of work takes. */
class ScriptedTime implements WorkingTime {

    private final Map<String, Integer> slowness = new ConcurrentHashMap<>();
    private final Map<String, String> meant = new ConcurrentHashMap<>();

    void takes(String calendar, int hours) {
        slowness.put(calendar, hours);
    }

    void isOf(String whose, String calendar) {
        meant.put(whose, calendar);
    }

    @Override
    public Instant after(String calendar, Instant from, Duration worked) {
        Integer hours = slowness.get(named(calendar));
        if (hours == null) {
            throw new NotFound("calendar", calendar);
        }
        return from.plus(worked.multipliedBy(hours));
    }

    @Override
    public Duration between(String calendar, Instant from, Instant to) {
        return Duration.between(from, to).dividedBy(slowness.get(named(calendar)));
    }

    @Override
    public boolean isOpen(String calendar, Instant at) {
        return true;
    }

    @Override
    public Instant nextOpening(String calendar, Instant at) {
        return at;
    }

    @Override
    public String named(String calendar) {
        return meant.getOrDefault(calendar, calendar);
    }
}
