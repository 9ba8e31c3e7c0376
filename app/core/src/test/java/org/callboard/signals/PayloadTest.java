package org.callboard.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PayloadTest {

    @Test
    void carriesAsManyWordsAsANotificationHolds() {
        List<String> words = words(Payload.MOST);

        String payload = Payload.write("worklist", words);

        assertThat(payload.length()).isLessThan(8_000);
        assertThat(Payload.read(payload))
                .containsExactlyElementsOf(
                        words.stream().map(word -> new Signal("worklist", word)).toList());
    }

    @Test
    void saysLookAgainInsteadOfMore() {
        assertThat(Payload.read(Payload.write("worklist", words(Payload.MOST + 1))))
                .containsExactly(new Signal("worklist", null));
    }

    @Test
    void saysLookAgainInsteadOfLongerWords() {
        List<String> words =
                IntStream.range(0, 100).mapToObj(n -> n + "x".repeat(95)).toList();

        assertThat(Payload.read(Payload.write("deals", words))).containsExactly(new Signal("deals", null));
    }

    private static List<String> words(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> "opened:" + UUID.randomUUID())
                .toList();
    }
}
