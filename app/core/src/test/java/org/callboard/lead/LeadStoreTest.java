package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = {
            LeadDatabase.class,
            Leads.class,
            DuplicateStore.class,
            AssignmentTurns.class,
            BehaviourStore.class,
            LeadSubjectFacts.class,
            LeadCustomFields.class,
            NoCustomFields.class
        },
        properties = {"spring.jpa.hibernate.ddl-auto=validate", "spring.jpa.open-in-view=false"})
class LeadStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Autowired
    private Leads leads;

    @Autowired
    private DuplicateStore duplicates;

    @Autowired
    private AssignmentTurns turns;

    @Autowired
    private BehaviourStore behaviours;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private LeadSubjectFacts facts;

    @Test
    void knowsTheFactsOfALeadThatIsNotWrittenYetAndOfNoneThatIsGone() {
        Lead captured = new Lead(
                Ids.next(),
                NoCustomFields.details(CaptureLead.of(Map.of("lastName", "Fresh", "companySize", 300))),
                null,
                false,
                NOON);

        Map<String, Object> seen = transaction.execute(t -> {
            leads.add(captured);
            captured.keepScore(70, Grade.HOT, 1);
            return facts.of(captured.id());
        });

        assertThat(seen).containsEntry("companySize", 300).containsEntry("score", 70);
        assertThat(facts.of(Ids.next())).isEmpty();
    }

    @Test
    void keepsCustomFieldsToTheLastDigit() {
        Map<String, Object> said = Map.of(
                "region",
                "West",
                "seats",
                new BigDecimal("12.50"),
                "keyAccount",
                true,
                "budget",
                Map.of("value", new BigDecimal("12345678901234567.89"), "currency", "EUR"),
                "interests",
                List.of("Software", "Hardware"));
        LeadDetails details = LeadCheck.details(
                CaptureLead.of(Map.of("lastName", "Own")), (typed, check) -> new LeadCustom(said, "west"));
        Lead lead = new Lead(Ids.next(), details, null, false, NOON);
        transaction.executeWithoutResult(t -> leads.add(lead));

        transaction.executeWithoutResult(t -> {
            LeadDetails kept = leads.find(lead.id()).orElseThrow().details();
            assertThat(kept).isEqualTo(details);
            assertThat(kept.values())
                    .containsEntry("custom.seats", new BigDecimal("12.5"))
                    .containsEntry("custom.region", "West");
        });
        long version =
                transaction.execute(t -> leads.find(lead.id()).orElseThrow().version());
        assertThat(version).as("reading it changed nothing").isZero();
    }

    @Test
    void keepsEveryFieldOfALead() {
        CaptureLead typed = new CaptureLead(
                "Zoë",
                "Ångström",
                "Zoe@Example.com",
                "(0)30 1234567",
                "Ångström GmbH",
                40,
                "Energy",
                "Germany",
                "CTO",
                "web",
                "spring",
                "Hello\nthere",
                List.of("Fair", "fair", "VIP"),
                Map.of("size", "L"),
                null);
        UUID id = kept(typed);

        LeadView view = transaction.execute(t -> leads.find(id).orElseThrow().view(Map.of()));

        assertThat(view.title()).isEqualTo("Zoë Ångström, Ångström GmbH");
        assertThat(view.phone()).isEqualTo("+49301234567");
        assertThat(view.country()).isEqualTo("DE");
        assertThat(view.tags()).containsExactly("fair", "vip");
        assertThat(view.attributes()).isEqualTo(Map.of("size", "L"));
        assertThat(view.status()).isEqualTo(LeadStatus.NEW);
        assertThat(view.createdAt()).isEqualTo(NOON);
    }

    @Test
    void keepsWhatATransitionChanged() {
        UUID id = kept(named("Ada", "Lovelace", "ada@engines.example", "Engines"));

        transaction.executeWithoutResult(t -> {
            Lead lead = leads.lock(id);
            lead.keepScore(80, Grade.HOT, 3);
            lead.assignTo("rep1", "sales-emea", NOON);
        });

        LeadView view = transaction.execute(t -> leads.find(id).orElseThrow().view(Map.of()));
        assertThat(view.status()).isEqualTo(LeadStatus.ASSIGNED);
        assertThat(view.owner()).isEqualTo("rep1");
        assertThat(view.grade()).isEqualTo(Grade.HOT);
        assertThat(view.version()).isEqualTo(1);
    }

    @Test
    void findsTheSamePersonByEmailPhoneAndNameWithCompany() {
        UUID byEmail = kept(named("Someone", "Else", "grace.hopper+news@gmail.com", "Elsewhere"));
        UUID byName = kept(named("Grace", "Hopper", "gh@navy.example", "Navy, Inc."));
        UUID stranger = kept(named("Grace", "Hopper", "other@example.com", "Another"));
        Lead newcomer = lead(named("grace", "HOPPER", "GraceHopper@googlemail.com", "The Navy"));

        List<DuplicateMatch> matches = transaction.execute(t -> {
            leads.add(newcomer);
            duplicates.waitForTwins(newcomer.keys());
            List<DuplicateMatch> found = duplicates.matches(newcomer.id(), newcomer.keys());
            duplicates.keep(newcomer.id(), found);
            return found;
        });

        assertThat(matches)
                .extracting(DuplicateMatch::id)
                .containsExactly(byEmail, byName)
                .doesNotContain(stranger);
        assertThat(matches).extracting(DuplicateMatch::sure).containsExactly(true, false);
        assertThat(duplicates.of(byName)).singleElement().satisfies(candidate -> {
            assertThat(candidate.id()).isEqualTo(newcomer.id());
            assertThat(candidate.reasons()).containsExactly("Same name and company");
        });
    }

    @Test
    void givesTheTurnToWhoeverWaitedLongest() {
        assign("turn-a", NOON.minus(1, ChronoUnit.HOURS));
        assign("turn-b", NOON.minus(2, ChronoUnit.HOURS));

        assertThat(turns.longestWaiting(List.of("turn-a", "turn-b"))).isEqualTo("turn-b");
        assertThat(turns.longestWaiting(List.of("turn-a", "turn-b", "turn-c"))).isEqualTo("turn-c");
    }

    @Test
    void givesBehaviourFromBeforeToTheLeadWhoseItIs() {
        behaviours.keep(Ids.next(), null, "early@bird.example", "page-viewed", NOON, Map.of("page", "/pricing"), NOON);
        UUID id = kept(named("Early", "Bird", "early@bird.example", null));

        behaviours.attachWaiting("early@bird.example", id);

        assertThat(behaviours.since(id, NOON.minusSeconds(1)))
                .containsExactly(new BehaviourStore.Seen("page-viewed", NOON));
        assertThat(behaviours.newestRecordedSince(id, NOON)).isNull();
    }

    private void assign(String owner, Instant at) {
        UUID id = kept(named(owner, "lead", null, null));
        transaction.executeWithoutResult(t -> leads.lock(id).assignTo(owner, null, at));
    }

    private UUID kept(CaptureLead typed) {
        Lead lead = lead(typed);
        transaction.executeWithoutResult(t -> leads.add(lead));
        return lead.id();
    }

    private static Lead lead(CaptureLead typed) {
        return new Lead(Ids.next(), NoCustomFields.details(typed), null, false, NOON);
    }

    private static CaptureLead named(String first, String last, String email, String company) {
        return new CaptureLead(
                first, last, email, null, company, null, null, null, null, null, null, null, null, null, null);
    }
}
