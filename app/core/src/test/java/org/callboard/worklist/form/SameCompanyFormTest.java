package org.callboard.worklist.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.callboard.kernel.BadInput;
import org.junit.jupiter.api.Test;

class SameCompanyFormTest {

    private static final Map<String, Object> FACTS = Map.of("leadCompany", "Acme Inc", "candidateTitle", "Acme");

    private final FormCheck form = new FormCheck(
            Files.readString(Path.of("../../processes/forms/customer/same-company.form")), Clock.systemUTC());

    SameCompanyFormTest() throws IOException {}

    @Test
    void asksForTheAnswerAndANoteAndShowsTheRest() {
        assertThat(form.asked()).containsExactlyInAnyOrder("same", "note");
        assertThat(form.check(Map.of("same", "yes", "candidateTitle", "Acme"), FACTS))
                .containsEntry("same", "yes")
                .doesNotContainKey("candidateTitle");
    }

    @Test
    void takesNothingForAnAnswerButYesAndNo() {
        assertThatThrownBy(() -> form.check(Map.of("same", "perhaps"), FACTS)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> form.check(Map.of("note", "?"), FACTS)).isInstanceOf(BadInput.class);
    }
}
