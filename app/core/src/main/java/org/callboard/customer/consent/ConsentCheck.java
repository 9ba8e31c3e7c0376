package org.callboard.customer.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.callboard.customer.consent.Consents.Channel;
import org.callboard.customer.consent.Consents.Draft;
import org.callboard.customer.consent.Consents.State;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;

/** What can be wrong with what somebody says about consent; tells everything at once. */
@Component
class ConsentCheck {

    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_IP = 45;
    private static final int LONGEST_DOCUMENT = 2_000;
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
    /** Clocks differ a little. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final PurposeRows purposes;

    ConsentCheck(PurposeRows purposes) {
        this.purposes = purposes;
    }

    Draft checked(Draft draft, Instant now) {
        FieldCheck check = new FieldCheck();
        if (draft.channel() == null) {
            check.wrong("channel", "Say one of " + names(Channel.values()) + ".");
        }
        if (draft.state() == null) {
            check.wrong("state", "Say one of " + names(State.values()) + ".");
        }
        String purpose = draft.purpose() == null ? "" : draft.purpose().strip();
        if (!isKnown(purpose, draft.state())) {
            check.wrong(
                    "purpose",
                    "Say one of "
                            + purposes.inUse().stream()
                                    .map(Purposes.Purpose::key)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        String source = check.line("source", draft.source(), LONGEST_SOURCE);
        if (source == null) {
            check.wrong("source", "Say where it was said, for example: phone call, web form, letter.");
        }
        Instant at = draft.at() == null ? now : draft.at();
        if (at.isBefore(FIRST) || at.isAfter(now.plus(SLACK))) {
            check.wrong("at", "Say when it was said: a moment since 1990 that is not in the future.");
        }
        Draft checked = new Draft(
                draft.channel(),
                purpose,
                draft.state(),
                source,
                check.lines("text", draft.text(), LONGEST_TEXT),
                ip(check, draft.ip()),
                check.line("document", draft.document(), LONGEST_DOCUMENT),
                at);
        check.done();
        return checked;
    }

    /** A no is taken down whenever it is said, also about what nothing is sent for any more. */
    private boolean isKnown(String purpose, State state) {
        return purposes.named(purpose)
                .filter(known -> !known.retired() || state == State.WITHDRAWN)
                .isPresent();
    }

    private static String ip(FieldCheck check, String typed) {
        String ip = check.line("ip", typed, LONGEST_IP);
        if (ip != null && !ip.matches("[0-9a-fA-F:.]{2,45}")) {
            check.wrong("ip", "Expected an IP address like 192.0.2.7 or 2001:db8::7.");
        }
        return ip;
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }
}
