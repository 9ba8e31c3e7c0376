package org.callboard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.callboard.rules.lead.LeadFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @Test
    void namesWhatRulesSpeakOf() {
        assertThat(Vocabulary.type(Vocabulary.name(LeadFacts.class))).isEqualTo(LeadFacts.class);
        assertThatThrownBy(() -> Vocabulary.name(String.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Vocabulary.type("Runtime")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "deal", "communication", "support"})
    void knowsEachRecordOfItsPackagesSaveTheArithmetic(String context) throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/callboard/rules", context))) {
            for (String name : files.map(f -> f.getFileName().toString().replace(".java", ""))
                    .filter(n -> !n.equals("package-info")
                            && !List.of("ScoreSheet", "ApprovalSteps").contains(n))
                    .toList()) {
                assertThat(Vocabulary.knows(name)).as(name).isTrue();
                leavesTheNameTypeToTheDecisionRecord(name);
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void leavesTheNameTypeToTheDecisionRecord(String name) {
        assertThat(Vocabulary.type(name).getRecordComponents())
                .extracting(component -> component.getName())
                .doesNotContain("type");
    }
}
