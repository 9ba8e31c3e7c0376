package org.callboard.communication.phone;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.callboard.communication.Call;
import org.callboard.communication.CallDraft;
import org.callboard.communication.Direction;
import org.callboard.kernel.Subject;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;

/** What can be wrong with a call as somebody tells it; tells everything at once. */
@Component
class CallCheck {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NOTE = 10_000;
    private static final int LONGEST_LINK = 2_000;
    private static final int LONGEST_CALL = 24 * 60 * 60;
    private static final Duration SLACK = Duration.ofMinutes(5);
    private static final Duration OLDEST = Duration.ofDays(3_660);

    private final Numbers numbers;
    private final PhoneOwners owners;
    private final Clock clock;

    CallCheck(Numbers numbers, PhoneOwners owners, Clock clock) {
        this.numbers = numbers;
        this.owners = owners;
        this.clock = clock;
    }

    /** @param about {@code null} for whoever has the number */
    Call fresh(UUID id, CallDraft draft, Subject about, String username) {
        FieldCheck check = new FieldCheck();
        String number = number(check, draft.number());
        UUID person = draft.personId();
        Subject subject = about == null && person != null ? new Subject(PhoneOwners.PERSON, person) : about;
        if (number != null && subject == null) {
            subject = owners.of(number).orElse(null);
            person = subject != null && subject.type().equals(PhoneOwners.PERSON) ? subject.id() : null;
        }
        Call call = new Call(
                id,
                draft.direction() == null ? Direction.OUT : draft.direction(),
                number,
                subject,
                person,
                startedAt(check, draft.startedAt(), clock.instant()),
                seconds(check, draft.seconds(), 0),
                draft.outcome(),
                check.lines("note", draft.note(), LONGEST_NOTE),
                link(check, draft.recording()),
                username,
                1);
        check.done();
        return call;
    }

    /** What is not said stays. */
    Call changed(Call before, CallDraft draft, Subject about, String username) {
        FieldCheck check = new FieldCheck();
        String note = check.lines("note", draft.note(), LONGEST_NOTE);
        String recording = link(check, draft.recording());
        Call call = new Call(
                before.id(),
                draft.direction() == null ? before.direction() : draft.direction(),
                draft.number() == null ? before.number() : number(check, draft.number()),
                about == null ? before.about() : about,
                draft.personId() == null ? before.personId() : draft.personId(),
                startedAt(check, draft.startedAt(), before.startedAt()),
                seconds(check, draft.seconds(), before.seconds()),
                draft.outcome() == null ? before.outcome() : draft.outcome(),
                draft.note() == null ? before.note() : note,
                recording == null ? before.recording() : recording,
                before.username() == null ? username : before.username(),
                before.version());
        check.done();
        return call;
    }

    private String number(FieldCheck check, String typed) {
        String line = check.line("number", typed, LONGEST_NUMBER);
        if (line == null || line.replaceAll("[^0-9]", "").length() < 3) {
            check.wrong("number", "Give the number at the other end, like +49 30 901820.");
            return line;
        }
        String number = numbers.read(line);
        return number == null ? line : number;
    }

    private Instant startedAt(FieldCheck check, Instant at, Instant otherwise) {
        Instant now = clock.instant();
        if (at != null && (at.isAfter(now.plus(SLACK)) || at.isBefore(now.minus(OLDEST)))) {
            check.wrong("startedAt", "Say when it began: not later than now.");
        }
        return (at == null ? otherwise : at).truncatedTo(ChronoUnit.MICROS);
    }

    private static int seconds(FieldCheck check, Integer seconds, int otherwise) {
        if (seconds != null && (seconds < 0 || seconds > LONGEST_CALL)) {
            check.wrong("seconds", "Say how long it was, in seconds: from 0 to " + LONGEST_CALL + ".");
        }
        return seconds == null ? otherwise : seconds;
    }

    private static String link(FieldCheck check, String typed) {
        String link = check.line("recording", typed, LONGEST_LINK);
        try {
            String scheme =
                    link == null ? "https" : String.valueOf(URI.create(link).getScheme());
            if (scheme.equals("https") || scheme.equals("http")) {
                return link;
            }
        } catch (IllegalArgumentException unreadable) {
            // said below
        }
        check.wrong("recording", "Give the address where it can be heard, beginning with https://.");
        return null;
    }
}
