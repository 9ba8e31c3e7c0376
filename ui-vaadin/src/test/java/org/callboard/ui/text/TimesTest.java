package org.callboard.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private final Times times = new Times(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void saysTimesAsPeopleDo() {
        assertThat(times.relative(NOW.plusSeconds(10))).isEqualTo("just now");
        assertThat(times.relative(NOW.plus(Duration.ofMinutes(20)))).isEqualTo("in 20 min");
        assertThat(times.relative(NOW.minus(Duration.ofHours(3)))).isEqualTo("3 h ago");
        assertThat(times.relative(NOW.plus(Duration.ofDays(2)))).isEqualTo("in 2 days");
        assertThat(times.relative(NOW.minus(Duration.ofDays(40)))).isEqualTo("15 Oct");
        assertThat(times.relative(NOW.minus(Duration.ofDays(400)))).isEqualTo("20 Oct 2025");
    }

    @Test
    void tellsTheExactTimeOnHover() {
        assertThat(times.told(NOW).getTitle().orElseThrow()).contains("2026").contains("9:30");
    }
}
