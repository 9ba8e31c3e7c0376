package org.callboard.deal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.records.Field;
import org.springframework.stereotype.Component;

/**
 * The fields of deals with what can be chosen today: pipelines of the newest release, managed lists. What another node or
 * release changed is seen within two seconds.
 */
@Component
class FieldsOfToday {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(2);

    private final Pipelines pipelines;
    private final ChoiceRows choices;
    private final Clock clock;
    private volatile Known known;

    FieldsOfToday(Pipelines pipelines, ChoiceRows choices, Clock clock) {
        this.pipelines = pipelines;
        this.choices = choices;
        this.clock = clock;
    }

    private record Known(Instant checked, Said said, List<Field> fields) {}

    private record Said(List<String> pipelines, List<String> reasons, List<String> competitors) {}

    List<Field> all() {
        Instant now = clock.instant();
        Known last = known;
        if (last == null || !now.isBefore(last.checked().plus(LOOK_AGAIN_AFTER))) {
            last = look(last, now);
            known = last;
        }
        return last.fields();
    }

    /** This node changed a list itself. */
    void lookAgain() {
        known = null;
    }

    private Known look(Known last, Instant now) {
        Said said = new Said(
                pipelines.newest().stream().map(Pipeline::id).toList(),
                choices.names(DealChoices.LOST_REASONS),
                choices.names(DealChoices.COMPETITORS));
        List<Field> fields = last != null && last.said().equals(said)
                ? last.fields()
                : DealFields.of(said.pipelines(), said.reasons(), said.competitors());
        return new Known(now, said, fields);
    }
}
