package org.callboard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommunicationOptionsTest {

    @Test
    void measuresAnInboxOfAHundredThousandUnlessToldOtherwise() {
        assertThat(CommunicationOptions.of().messages()).isEqualTo(100_000);
        assertThat(CommunicationOptions.of("--mails", "50", "--json", "x.json"))
                .isEqualTo(new CommunicationOptions(
                        100_000, 50, 100, Path.of("app/boot/target/crm.jar"), Path.of("x.json")));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> CommunicationOptions.of("--mail", "1")).hasMessageContaining("--mails");
        assertThatThrownBy(() -> CommunicationOptions.of("--mails")).hasMessageContaining("needs a value");
    }
}
