package org.callboard.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.callboard.calendar.KeptEditions.Row;
import org.callboard.kernel.Ids;
import org.springframework.stereotype.Component;

/** What is kept of a draft: other hours are a new edition. */
@Component
class DraftedRows {

    private final Clock clock;

    DraftedRows(Clock clock) {
        this.clock = clock;
    }

    /** @param by whoever made it */
    Row made(String name, CalendarDraft draft, String by) {
        LocalDate from = draft.from() == null ? LocalDate.of(2000, 1, 1) : draft.from();
        return new Row(
                Ids.next(),
                name,
                draft.title(),
                draft.zone(),
                new Edition(1, from, draft.hours(), draft.country(), draft.days()),
                1,
                clock.instant(),
                by);
    }

    Row changed(Row was, CalendarDraft draft, String by) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(draft.zone())));
        Edition old = was.edition();
        Edition next = new Edition(
                old.number() + 1,
                draft.from() == null ? today : draft.from(),
                draft.hours(),
                draft.country(),
                draft.days());
        boolean same = next.hours().equals(old.hours())
                && Objects.equals(next.country(), old.country())
                && next.days().equals(old.days())
                && (draft.from() == null || draft.from().equals(old.from()));
        return new Row(
                was.id(),
                was.name(),
                draft.title(),
                draft.zone(),
                same ? old : next,
                was.version(),
                clock.instant(),
                by);
    }
}
