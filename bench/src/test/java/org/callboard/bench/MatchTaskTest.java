package org.callboard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.callboard.matching.Profile;
import org.junit.jupiter.api.Test;

class MatchTaskTest {

    @Test
    void bringsEverybodyKnownInOnceMoreWithSlips() {
        List<Profile> companies = new InventedCustomers(1).companies(50);
        MatchTask task = MatchTask.again("companies", companies, 2);
        assertThat(task.incoming()).hasSize(50).allMatch(copy -> task.truth().containsKey(copy.id()));
        assertThat(task.incoming())
                .extracting(Profile::name)
                .isNotEqualTo(companies.stream().map(Profile::name).toList());
    }

    @Test
    void makesTheSameErrorsForTheSameSeed() {
        List<String> once = names(3);
        assertThat(names(3)).isEqualTo(once);
        assertThat(names(4)).isNotEqualTo(once);
    }

    @Test
    void namesTheChoicesWhenAnOptionIsUnknown() {
        assertThatThrownBy(() -> MatchOptions.of("--colour", "red")).hasMessageContaining("--invented");
        assertThat(MatchOptions.of("--invented", "7").invented()).isEqualTo(7);
    }

    private static List<String> names(long seed) {
        List<Profile> companies = new InventedCustomers(seed).companies(40);
        return MatchTask.again("companies", companies, seed).incoming().stream()
                .map(Profile::name)
                .toList();
    }
}
