package org.callboard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @Test
    void tellsPercentilesByNearestRankInMilliseconds() {
        LongStream.rangeClosed(1, 200).map(ms -> ms * 1_000_000).forEach(latencies::add);

        assertThat(latencies.percentile(50)).isEqualTo(100);
        assertThat(latencies.percentile(95)).isEqualTo(190);
        assertThat(latencies.percentile(99)).isEqualTo(198);
    }

    @Test
    void saysThatNothingWasMeasuredInsteadOfZero() {
        assertThat(latencies.percentile(95)).isNaN();
    }

    @Test
    void forgetsTheWarmUp() {
        latencies.add(5_000_000_000L);
        latencies.clear();
        latencies.add(1_000_000);

        assertThat(latencies.percentile(99)).isEqualTo(1);
    }
}
