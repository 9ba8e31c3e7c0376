package org.callboard.kernel;

import java.util.Map;
import java.util.Set;

/**
 * Working hours are others, or somebody's calendar is another. Timers follow by themselves; whoever keeps dates that were
 * computed in {@link WorkingTime} computes them again, in the background.
 *
 * @param calendars what asks {@link WorkingTime} otherwise now: names, or {@code team:sales-emea} where it is whose it is
 */
public record CalendarChanged(
        Subject subject, String what, String text, Map<String, Object> details, Set<String> calendars)
        implements DomainEvent {}
