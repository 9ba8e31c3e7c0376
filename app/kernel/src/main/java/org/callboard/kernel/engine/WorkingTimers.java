package org.callboard.kernel.engine;

/**
 * The running timers whose date was computed in {@linkplain org.callboard.kernel.WorkingTime working time}. Each keeps
 * what it was computed from, so that it can be computed again when a calendar is another.
 */
public interface WorkingTimers {

    /**
     * Computes some of them again, within the caller's transaction; call it again from where it ended until it saw none.
     * What is going off at this moment is left alone.
     *
     * @param calendar those of the calendar of this name, and those that name it as theirs: {@code team:sales-emea}
     * @param after where the last slice ended; {@code null} begins
     */
    Slice computeAgain(String calendar, String after, int most);

    /** How many timers a calendar has. */
    long count(String calendar);

    /** @param seen 0 when none was left. @param moved those that got another date. @param last where it ended */
    record Slice(int seen, int moved, String last) {}
}
