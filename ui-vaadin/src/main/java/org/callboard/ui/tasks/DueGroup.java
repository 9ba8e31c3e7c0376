package org.callboard.ui.tasks;

import java.time.Instant;
import java.time.LocalDate;
import org.callboard.ui.text.Times;
import org.callboard.worklist.WorkItem;

/** When a task wants to be done, seen from now. */
enum DueGroup {
    OVERDUE,
    TODAY,
    LATER;

    static DueGroup of(WorkItem task, Times times) {
        Instant due = task.due();
        if (due == null) {
            return LATER;
        }
        if (due.isBefore(times.now())) {
            return OVERDUE;
        }
        return LocalDate.ofInstant(due, times.zone()).isAfter(times.today()) ? LATER : TODAY;
    }
}
