package org.callboard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void measuresAMillionLeadsUnlessToldOtherwise() {
        assertThat(Options.of().rows()).isEqualTo(1_000_000);
        assertThat(Options.of("--rows", "5000", "--leads", "30").rows()).isEqualTo(5_000);
    }

    @Test
    void namesTheChoicesWhenAnOptionIsUnknown() {
        assertThatThrownBy(() -> Options.of("--colour", "red")).hasMessageContaining("--leads");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatThrownBy(() -> Options.of("--leads")).hasMessageContaining("needs a value");
    }
}
