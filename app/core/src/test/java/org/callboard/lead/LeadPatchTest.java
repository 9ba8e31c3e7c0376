package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.junit.jupiter.api.Test;

class LeadPatchTest {

    private final LeadDetails stands = NoCustomFields.details(CaptureLead.of(
            Map.of("lastName", "Doe", "company", "Theirs", "country", "DE", "jobTitle", "Head of theirs")));

    @Test
    void clearsWhatIsNull() {
        Map<String, Object> changes = new HashMap<>();
        changes.put("company", null);

        assertThat(NoCustomFields.patch(stands, changes).result().company()).isNull();
        assertThat(NoCustomFields.patch(stands, changes).result().lastName()).isEqualTo("Doe");
    }

    @Test
    void namesFieldsThatNobodyMaySet() {
        BadInput refused = catchThrowableOfType(
                BadInput.class, () -> NoCustomFields.patch(stands, Map.of("status", "QUALIFIED", "owner", "me")));

        assertThat(refused.fields()).extracting(BadInput.Field::field).containsExactlyInAnyOrder("status", "owner");
    }

    @Test
    void refusesFieldByFieldWhatSomebodyElseChangedMeanwhile() {
        LeadPatch patch = NoCustomFields.patch(stands, Map.of("company", "Mine", "jobTitle", "Mine too"));

        Conflict conflict = catchThrowableOfType(
                Conflict.class,
                () -> patch.requireNoConflict(Map.of("company", "As it was", "jobTitle", "Head of theirs")));

        assertThat(conflict.fields()).containsExactly(new Conflict.Field("company", "Mine", "Theirs"));
    }

    @Test
    void acceptsAChangeToFieldsThatNobodyElseTouched() {
        LeadPatch patch = NoCustomFields.patch(stands, Map.of("country", "France"));

        assertThatCode(() -> patch.requireNoConflict(Map.of("country", "Germany")))
                .doesNotThrowAnyException();
    }

    @Test
    void acceptsWhenBothWantedTheSame() {
        LeadPatch patch = NoCustomFields.patch(stands, Map.of("company", "Theirs"));

        assertThatCode(() -> patch.requireNoConflict(Map.of("company", "As it was")))
                .doesNotThrowAnyException();
    }

    @Test
    void changesOnlyTheAttributesThatAreNamed() {
        LeadDetails known = NoCustomFields.details(
                CaptureLead.of(Map.of("lastName", "Doe", "attributes", Map.of("size", "L", "colour", "red"))));
        Map<String, Object> wished = new HashMap<>(Map.of("size", "M"));
        wished.put("colour", null);

        Map<String, Object> changes = LeadMerge.patch(known, Map.of("attributes", wished));

        assertThat(NoCustomFields.patch(known, changes).result().attributes()).isEqualTo(Map.of("size", "M"));
    }
}
