package org.callboard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DealOptionsTest {

    @Test
    void measuresAHundredThousandDealsUnlessToldOtherwise() {
        assertThat(DealOptions.of().deals()).isEqualTo(100_000);
        assertThat(DealOptions.of("--deals", "500", "--json", "x.json"))
                .isEqualTo(
                        new DealOptions(500, 100, 300, 2_000, Path.of("app/boot/target/crm.jar"), Path.of("x.json")));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> DealOptions.of("--deal", "1")).hasMessageContaining("--deals");
        assertThatThrownBy(() -> DealOptions.of("--deals")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> DealOptions.of("--moves", "9000")).hasMessageContaining("--import-rows");
    }
}
