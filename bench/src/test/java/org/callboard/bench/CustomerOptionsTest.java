package org.callboard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CustomerOptionsTest {

    @Test
    void measuresAMillionRecordsUnlessToldOtherwise() {
        assertThat(CustomerOptions.of().rows()).isEqualTo(1_000_000);
        assertThat(CustomerOptions.of("--rows", "20000", "--json", "x.json"))
                .isEqualTo(new CustomerOptions(
                        20_000, 100, 10_000, 5_000, Path.of("app/boot/target/crm.jar"), Path.of("x.json")));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> CustomerOptions.of("--row", "1")).hasMessageContaining("--rows");
        assertThatThrownBy(() -> CustomerOptions.of("--rows")).hasMessageContaining("needs a value");
    }
}
