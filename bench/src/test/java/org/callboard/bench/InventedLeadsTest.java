package org.callboard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventedLeadsTest {

    @Test
    void inventsTheSamePeopleEachTimeAndNoTwoAlike() {
        assertThat(InventedLeads.json("rest", 7)).isEqualTo(InventedLeads.json("rest", 7));
        assertThat(InventedLeads.csv("file", 5_000).split("\r\n"))
                .hasSize(5_001)
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 5_000)
                        .mapToObj(n -> InventedLeads.json("rest", n))
                        .map(InventedLeadsTest::email)
                        .collect(Collectors.toSet()))
                .hasSize(5_000);
    }

    private static String email(String lead) {
        try {
            return new ObjectMapper().readTree(lead).get("email").asText();
        } catch (java.io.IOException e) {
            throw new AssertionError(lead, e);
        }
    }
}
