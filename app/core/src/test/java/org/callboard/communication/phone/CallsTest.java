package org.callboard.communication.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineFilter;
import org.callboard.communication.Call;
import org.callboard.communication.CallDraft;
import org.callboard.communication.CallOutcome;
import org.callboard.communication.Calls;
import org.callboard.communication.Cast;
import org.callboard.communication.Direction;
import org.callboard.communication.MailTest;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Processes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MailTest
class CallsTest {

    @Autowired
    Calls calls;

    @Autowired
    SystemCalls system;

    @Autowired
    Processes processes;

    @Autowired
    Timeline timeline;

    @Autowired
    Clock clock;

    @Autowired
    Cast cast;

    private final Subject lead = Subject.lead(Ids.next());

    @Test
    void aCallStandsOnTheTimelineAndItsOutcomeIsAnnouncedOnce() {
        Call call = cast.as("rep1", () -> calls.log(draft(null, "first word"), "key-" + lead.id()));
        assertThat(cast.as("rep1", () -> calls.log(draft(null, "first word"), "key-" + lead.id())))
                .isEqualTo(call);
        verify(processes, never())
                .announce(eq("communication.call-ended"), eq(lead.id().toString()), anyMap());

        Call ended = cast.as("rep1", () -> calls.change(call.id(), call.version(), outcome(CallOutcome.CALL_BACK)));
        cast.as("rep1", () -> calls.change(call.id(), ended.version(), outcome(CallOutcome.REACHED)));

        verify(processes, times(1))
                .announce(
                        eq("communication.call-ended"),
                        eq(lead.id().toString()),
                        argThat(said -> "CALL_BACK".equals(said.get("callOutcome"))
                                && Integer.valueOf(95).equals(said.get("callSeconds"))));
        assertThat(cast.as(
                        "rep1",
                        () -> timeline.of(lead, TimelineFilter.everything(), null, 10)
                                .items()))
                .extracting(line -> line.text())
                .containsExactly(
                        "Call to +4930901820, 2 min: reached. first word",
                        "Call to +4930901820, 2 min: call back. first word",
                        "Call to +4930901820, 2 min. first word");
        assertThat(cast.as("rep2", () -> calls.of(lead, null, 10).items())).hasSize(1);
    }

    @Test
    void isSeenByThoseWhoSeeWhatItWasAbout() {
        Call call = cast.as("rep1", () -> calls.log(draft(CallOutcome.BUSY, null), null));

        assertThatThrownBy(() -> cast.as("stranger", () -> calls.get(call.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as("stranger", () -> calls.of(lead, null, 10)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as("analyst1", () -> calls.log(draft(null, null), null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.as("rep1", () -> calls.change(call.id(), 7, outcome(CallOutcome.REACHED))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void tellsEverythingThatIsWrong() {
        CallDraft bad = new CallDraft(
                null, "1", null, null, Instant.now(clock).plusSeconds(9_000), -1, null, "x\0y", "javascript:alert(1)");

        assertThat(catchThrowableOfType(BadInput.class, () -> cast.as("rep1", () -> calls.log(bad, null)))
                        .fields())
                .extracting(BadInput.Field::field)
                .containsExactlyInAnyOrder("number", "startedAt", "seconds", "note", "recording");
    }

    @Test
    void pagesWithoutGapOrDouble() {
        for (int i = 0; i < 3; i++) {
            cast.as("rep1", () -> calls.log(draft(null, null), null));
        }
        Calls.Slice first = cast.as("rep1", () -> calls.of(lead, null, 2));
        Calls.Slice second = cast.as("rep1", () -> calls.of(lead, first.next(), 2));

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void aTelephoneSystemTellsOfACallAndLaterMoreOfIt() {
        String id = UUID.randomUUID().toString();
        UUID call = system.told(json(id, "\"number\": \"+49 30 901820\", \"direction\": \"in\", \"user\": \"rep1\""));
        UUID same = system.told(json(
                id,
                "\"number\": \"+49 30 901820\", \"direction\": \"in\", \"seconds\": 61, \"status\": \"answered\","
                        + " \"recording\": \"https://pbx.example/r/1\""));

        assertThat(same).isEqualTo(call);
        assertThat(cast.as("rep1", () -> calls.get(call))).satisfies(known -> {
            assertThat(known.direction()).isEqualTo(Direction.IN);
            assertThat(known.seconds()).isEqualTo(61);
            assertThat(known.recording()).isEqualTo("https://pbx.example/r/1");
            assertThat(known.username()).isEqualTo("rep1");
        });
        assertThatThrownBy(() -> cast.as("rep2", () -> calls.get(call))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> system.told(json("", "\"direction\": \"in\""))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> system.told(json("a\\u0000b", "\"direction\": \"in\", \"number\": \"+49301234567\"")))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> system.told("[".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void hearsOnlyWhatIsSignedAndFresh() {
        byte[] body = json("1", "\"direction\": \"in\"");
        String now = String.valueOf(clock.instant().getEpochSecond());
        String old = String.valueOf(clock.instant().getEpochSecond() - 400);

        assertThat(system.isGenuine(now, body, "sha256=" + system.signature(now, body)))
                .isTrue();
        assertThat(system.isGenuine(now, json("2", "\"direction\": \"in\""), system.signature(now, body)))
                .isFalse();
        assertThat(system.isGenuine(old, body, system.signature(old, body))).isFalse();
        assertThat(system.isGenuine(now, body, null)).isFalse();
        assertThat(system.isGenuine("now", body, system.signature(now, body))).isFalse();
    }

    private CallDraft draft(CallOutcome outcome, String note) {
        return new CallDraft(Direction.OUT, "+49 30 901820", lead, null, null, 95, outcome, note, null);
    }

    private static CallDraft outcome(CallOutcome outcome) {
        return new CallDraft(null, null, null, null, null, null, outcome, null, null);
    }

    private static byte[] json(String id, String rest) {
        return ("{\"callId\": \"" + id + "\", " + rest + "}").getBytes(StandardCharsets.UTF_8);
    }
}
