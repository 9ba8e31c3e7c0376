package org.callboard.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordsTest {

    private static final List<String> KNOWN =
            List.of("Technology", "Telecommunications", "Retail", "GTX Pro", "GTX Plus Pro");

    @Test
    void offersWhatIsASlipAway() {
        assertThat(NearestWords.of("technolgy", KNOWN)).containsExactly("Technology");
        assertThat(NearestWords.of("Retai", KNOWN)).containsExactly("Retail");
    }

    @Test
    void readsBlanksAndSignsAsNothing() {
        assertThat(NearestWords.of("GTXPro", KNOWN)).containsExactly("GTX Pro");
    }

    @Test
    void offersNothingFarAway() {
        assertThat(NearestWords.of("Agriculture", KNOWN)).isEmpty();
    }
}
