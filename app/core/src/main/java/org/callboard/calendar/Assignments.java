package org.callboard.calendar;

import java.util.Objects;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Whose calendar is which. */
@Component
class Assignments {

    private static final int LONGEST_WHO = 200;

    private final KeptEditions rows;
    private final CalendarNews news;

    Assignments(KeptEditions rows, CalendarNews news) {
        this.rows = rows;
        this.news = news;
    }

    void assign(Assigned.Kind kind, String typed, String calendar) {
        if (kind == null
                || typed == null
                || typed.isBlank()
                || typed.length() > LONGEST_WHO
                || typed.indexOf('\0') >= 0) {
            throw new BadInput("who", "Say whose calendar it shall be, with its kind: TEAM, PERSON or TIER.");
        }
        String who = typed.strip();
        String before = rows.assigned().stream()
                .filter(one -> one.kind() == kind && one.who().equals(who))
                .map(Assigned::calendar)
                .findFirst()
                .orElse(null);
        if (!Objects.equals(before, calendar)) {
            String named = calendar == null ? before : calendar;
            KeptEditions.Row meant = rows.find(named).orElseThrow(() -> new NotFound("calendar", named));
            rows.assign(kind, who, calendar == null ? null : meant.id());
            news.assigned(meant, kind.named(who), before, calendar);
        }
    }
}
