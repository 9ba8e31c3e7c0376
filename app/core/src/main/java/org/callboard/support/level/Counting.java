package org.callboard.support.level;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callboard.kernel.WorkingTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How far a clock has run: working time since it started, without its pauses. Always counted from the beginning, so that
 * another calendar or another promise is true for the past, too.
 */
@Component
class Counting {

    private final ObjectProvider<WorkingTime> time;

    Counting(ObjectProvider<WorkingTime> time) {
        this.time = time;
    }

    /** @param pauses in their order */
    Duration worked(ClockRow clock, List<Pause> pauses, Instant until) {
        Duration worked = Duration.ZERO;
        Instant from = clock.startedAt();
        for (Pause pause : pauses) {
            if (!pause.from().isBefore(until)) {
                break;
            }
            worked = worked.plus(between(clock, from, pause.from()));
            if (pause.to() == null) {
                return worked;
            }
            from = later(from, pause.to());
        }
        return worked.plus(between(clock, from, until));
    }

    /** When so much has been worked; {@code null} while a pause lasts in which that never comes. */
    Instant after(ClockRow clock, List<Pause> pauses, Duration wanted) {
        Duration left = wanted;
        Instant from = clock.startedAt();
        for (Pause pause : pauses) {
            Duration span = between(clock, from, pause.from());
            if (span.compareTo(left) >= 0 && pause.from().isAfter(from)) {
                return time.getObject().after(clock.calendar(), from, left);
            }
            if (pause.to() == null) {
                return null;
            }
            left = left.minus(span);
            from = later(from, pause.to());
        }
        return time.getObject().after(clock.calendar(), from, left);
    }

    private Duration between(ClockRow clock, Instant from, Instant to) {
        return to.isAfter(from) ? time.getObject().between(clock.calendar(), from, to) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
