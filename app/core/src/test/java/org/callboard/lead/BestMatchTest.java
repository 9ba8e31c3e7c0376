package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.Ids;
import org.junit.jupiter.api.Test;

class BestMatchTest {

    @Test
    void putsWhatBeginsWithTheLettersBeforeWhatOnlyHoldsThem() {
        LeadView inside = lead("Joanna Peters");
        LeadView word = lead("Peter Annan");
        LeadView start = lead("Ánna Meyer");

        assertThat(BestMatch.first(List.of(inside, word, start), "ann", 2)).containsExactly(start, word);
    }

    private static LeadView lead(String name) {
        LeadDetails details = NoCustomFields.details(CaptureLead.of(Map.of("lastName", name)));
        return new Lead(Ids.next(), details, null, false, Instant.EPOCH).view(Map.of());
    }
}
