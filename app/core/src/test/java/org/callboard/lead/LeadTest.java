package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Ids;
import org.junit.jupiter.api.Test;

class LeadTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void belongsToWhomItIsAssigned() {
        Lead lead = fresh();

        LeadEvent event = lead.assignTo("rep1", "sales-emea", NOON);

        assertThat(lead.view(Map.of()).status()).isEqualTo(LeadStatus.ASSIGNED);
        assertThat(lead.described().owner()).isEqualTo("rep1");
        assertThat(event.what()).isEqualTo("lead.assigned");
        assertThat(event.details()).containsKeys("owner", "team");
    }

    @Test
    void waitsInTheTeamsQueueWhenNobodySuits() {
        Lead lead = fresh();

        LeadEvent event = lead.assignTo(null, "sales-apac", NOON);

        assertThat(event.text()).isEqualTo("Waits in the queue of sales-apac, nobody suits yet");
        assertThat(lead.view(Map.of()).status()).isEqualTo(LeadStatus.NEW);
        assertThat(lead.view(Map.of()).team()).isEqualTo("sales-apac");
    }

    @Test
    void goesBackToTheQueueWhenAPersonTakesItFromItsOwner() {
        Lead lead = fresh();
        lead.assignTo("rep1", "sales-emea", NOON);

        LeadEvent event = lead.handTo(null, "sales-emea", NOON);

        assertThat(lead.view(Map.of()).status()).isEqualTo(LeadStatus.NEW);
        assertThat(lead.owner()).isNull();
        assertThat(event.text()).isEqualTo("Given back to the queue of sales-emea");
    }

    @Test
    void belongsToNobodyOnceItsContactIsOverdue() {
        Lead lead = fresh();
        lead.assignTo("rep1", "sales-emea", NOON);

        LeadEvent event = lead.escalate(NOON);

        assertThat(lead.owner()).isNull();
        assertThat(lead.team()).isEqualTo("sales-emea");
        assertThat(event.text()).contains("rep1");
    }

    @Test
    void refusesToQualifyALeadThatIsDisqualified() {
        Lead lead = fresh();
        lead.disqualify("no-budget", NOON);

        assertThatThrownBy(() -> lead.qualify(NOON))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("DISQUALIFIED");
    }

    @Test
    void refusesToParkALeadThatIsQualified() {
        Lead lead = fresh();
        lead.qualify(NOON);

        assertThatThrownBy(() -> lead.park(null, NOON)).isInstanceOf(Conflict.class);
    }

    @Test
    void attachesOnlyANewcomerToAKnownLead() {
        UUID known = Ids.next();
        Lead newcomer = fresh();
        Lead assigned = fresh();
        assigned.assignTo("rep1", null, NOON);

        newcomer.attachTo(known, NOON);

        assertThat(newcomer.view(Map.of()).duplicateOf()).isEqualTo(known);
        assertThatThrownBy(() -> assigned.attachTo(known, NOON)).isInstanceOf(Conflict.class);
    }

    @Test
    void keepsItsStateWhenAPersonHandsOverAParkedLead() {
        Lead lead = fresh();
        lead.park("2026-04-01", NOON);

        lead.handTo("rep2", "sales-emea", NOON);

        assertThat(lead.view(Map.of()).status()).isEqualTo(LeadStatus.NURTURING);
        assertThat(lead.owner()).isEqualTo("rep2");
    }

    @Test
    void tellsWhichFieldsChangedFromWhatToWhat() {
        Lead lead = fresh();
        LeadDetails wealthier =
                NoCustomFields.patch(lead.details(), Map.of("companySize", 500)).result();

        LeadEvent event = lead.change(wealthier, NOON);

        assertThat(event.text()).isEqualTo("Changed companySize");
        assertThat(event.details().get("companySize")).hasToString("{from=null, to=500}");
    }

    @Test
    void tellsWhetherItsBadgeChanged() {
        Lead lead = fresh();

        assertThat(lead.keepScore(50, Grade.WARM, 1)).isTrue();
        assertThat(lead.keepScore(55, Grade.WARM, 1)).isFalse();
        assertThat(lead.described().badge()).isEqualTo("WARM");
    }

    private static Lead fresh() {
        return new Lead(
                Ids.next(), NoCustomFields.details(CaptureLead.of(Map.of("lastName", "Doe"))), null, false, NOON);
    }
}
