package org.callboard.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void findsTheMedianBetweenTwoNeighbours() {
        Spread spread = new Spread();
        spread.add(24, 1, 1);
        spread.add(72, 1, 3);

        assertThat(spread.within(0.5)).isEqualTo(2);
        assertThat(spread.within(0.9)).isCloseTo(2.8, within(1e-9));
    }

    @Test
    void countsHeapsAsManyTimesAsTheyHold() {
        Spread spread = new Spread();
        spread.add(250, 10, 10.4);
        spread.add(2, 89, 0.1);
        spread.add(260, 1, 20);

        assertThat(spread.stays()).isEqualTo(100);
        assertThat(spread.within(0.5)).isEqualTo(0.1);
        assertThat(spread.within(0.95)).isCloseTo(10.4, within(1e-9));
        assertThat(spread.within(1)).isEqualTo(20);
    }

    @Test
    void saysNothingOfNoStays() {
        assertThat(new Spread().within(0.5)).isZero();
    }
}
