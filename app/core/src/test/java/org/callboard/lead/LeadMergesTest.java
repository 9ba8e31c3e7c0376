package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Sight;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Ids;
import org.callboard.records.Mergeable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

/** What of leads becomes one, and several again. */
@SpringBootTest(
        classes = {
            LeadDatabase.class,
            Leads.class,
            LeadRows.class,
            LeadRights.class,
            DuplicateStore.class,
            BehaviourStore.class,
            WorkedOn.class,
            MergedLeads.class,
            LeadMerges.class,
            NewOwners.class,
            LeadNews.class,
            LeadCustomFields.class,
            NoCustomFields.class,
            LeadMergesTest.Colleagues.class
        },
        properties = {"spring.jpa.hibernate.ddl-auto=validate", "spring.jpa.open-in-view=false"})
class LeadMergesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class Colleagues {

        @Bean
        People people() {
            People people = mock(People.class);
            Person rep = mock(Person.class);
            when(rep.roles()).thenReturn(Set.of("sales-rep"));
            when(people.find(any())).thenReturn(Optional.empty());
            when(people.find("rep1")).thenReturn(Optional.of(rep));
            when(people.find("rep2")).thenReturn(Optional.of(rep));
            return people;
        }
    }

    @Autowired
    private Leads leads;

    @Autowired
    private LeadRows rows;

    @Autowired
    private DuplicateStore duplicates;

    @Autowired
    private BehaviourStore behaviours;

    @Autowired
    private LeadMerges merges;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TransactionTemplate transaction;

    private UUID survivor;
    private UUID other;

    @BeforeEach
    void twoLeadsOfOnePerson() {
        survivor =
                kept(Map.of("lastName", "Doe", "email", Ids.next() + "@doe.com", "attributes", Map.of("city", "Rome")));
        other = kept(
                Map.of("lastName", "Doe", "phone", "+4930111", "attributes", Map.of("city", "Milan", "zip", "20121")));
        as(survivor, lead -> lead.assignTo("rep1", "sales-emea", NOON));
        as(other, lead -> lead.assignTo("rep1", "sales-emea", NOON));
    }

    @Test
    void makesTheOthersPartOfTheSurvivorAndPartsThemAgain() {
        behave(other, "demo-requested");
        behave(survivor, "page-viewed");

        Map<String, Object> kept = join();

        assertThat(standing(other)).isEqualTo(new MergedStanding(LeadStatus.DUPLICATE, survivor, null));
        assertThat(seen(survivor)).containsExactlyInAnyOrder("demo-requested", "page-viewed");
        assertThat(attributes(survivor)).isEqualTo(Map.of("city", "Rome", "zip", "20121"));
        assertThat(listed()).contains(survivor).doesNotContain(other);

        part(kept);

        assertThat(standing(other)).isEqualTo(new MergedStanding(LeadStatus.ASSIGNED, null, null));
        assertThat(seen(survivor)).containsExactly("page-viewed");
        assertThat(seen(other)).containsExactly("demo-requested");
        assertThat(attributes(survivor)).isEqualTo(Map.of("city", "Rome"));
        assertThat(listed()).contains(survivor, other);
    }

    @Test
    void givesBackWhatALaterMergeTookFurther() {
        behave(other, "demo-requested");
        Map<String, Object> first = join();
        UUID third = kept(Map.of("lastName", "Third"));
        transaction.executeWithoutResult(t -> merges.join(third, Set.of(survivor)));
        assertThat(seen(third)).containsExactly("demo-requested");

        part(first);

        assertThat(seen(other)).containsExactly("demo-requested");
        assertThat(seen(third)).isEmpty();
    }

    @Test
    void keepsAttributesThatSomebodyChangedSince() {
        Map<String, Object> kept = join();
        as(survivor, lead -> lead.tag(lead.details().withAttributes(Map.of("zip", "00100")), NOON));

        part(kept);

        assertThat(attributes(survivor)).isEqualTo(Map.of("zip", "00100"));
    }

    @Test
    void goesOnWithOpenWorkWhereTheSurvivorWasDoneWith() {
        as(survivor, lead -> lead.disqualify("no-budget", NOON));

        Map<String, Object> kept = join();
        assertThat(standing(survivor)).isEqualTo(new MergedStanding(LeadStatus.ASSIGNED, null, null));

        part(kept);
        assertThat(standing(survivor)).isEqualTo(new MergedStanding(LeadStatus.DISQUALIFIED, null, "no-budget"));
    }

    @Test
    void leavesTheSurvivorWhereSomebodyBroughtItSince() {
        as(survivor, lead -> lead.disqualify("no-budget", NOON));
        Map<String, Object> kept = join();
        as(survivor, lead -> lead.qualify(NOON));

        part(kept);

        assertThat(standing(survivor).status()).isEqualTo(LeadStatus.QUALIFIED);
    }

    @Test
    void neverPointsTheSurvivorAtItself() {
        UUID newcomer = kept(Map.of("lastName", "Doe"));
        as(newcomer, lead -> lead.attachTo(survivor, NOON));

        transaction.executeWithoutResult(t -> merges.join(newcomer, Set.of(survivor)));

        assertThat(standing(newcomer)).isEqualTo(new MergedStanding(LeadStatus.ASSIGNED, null, null));
        assertThat(standing(survivor).duplicateOf()).isEqualTo(newcomer);
    }

    @Test
    void refusesToLoseALeadThatIsACustomerToBe() {
        as(other, lead -> lead.qualify(NOON));

        assertThatThrownBy(this::join).isInstanceOf(Conflict.class).hasMessageContaining("is qualified");
        assertThat(standing(other).status()).isEqualTo(LeadStatus.QUALIFIED);
    }

    @Test
    void recognisesWhoeverLooksLikeAMergedLeadAsTheSurvivor() {
        join();

        List<DuplicateMatch> matches = transaction.execute(t ->
                duplicates.matches(Ids.next(), leads.find(other).orElseThrow().keys()));

        assertThat(matches)
                .filteredOn(DuplicateMatch::sure)
                .extracting(DuplicateMatch::id)
                .contains(survivor)
                .doesNotContain(other);
    }

    @Test
    void offersALookalikeNoMoreOnceSomebodySaidThatItIsNotTheSame() {
        UUID alike = kept(Map.of("lastName", "Doe"));
        transaction.executeWithoutResult(
                t -> duplicates.keep(other, List.of(new DuplicateMatch(alike, false, false, true, false))));
        join();
        assertThat(duplicates.of(survivor))
                .extracting(DuplicateStore.Candidate::id)
                .containsExactly(alike);

        assertThat(duplicates.notTheSame(survivor, alike, "rep1", NOON)).isTrue();
        assertThat(duplicates.notTheSame(alike, survivor, "rep1", NOON)).isFalse();

        assertThat(duplicates.of(survivor)).isEmpty();
        assertThat(duplicates.of(alike)).isEmpty();
    }

    @Test
    void writesChosenValuesThroughTheChecksOfALead() {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("country", "Germany");
        wanted.put("companySize", new BigDecimal("120"));
        wanted.put("owner", "rep2");
        wanted.put("team", "sales-apac");

        Map<String, Object> written = transaction.execute(t -> merges.write(survivor, wanted));

        assertThat(written)
                .containsEntry("country", "DE")
                .containsEntry("companySize", new BigDecimal(120))
                .containsEntry("owner", "rep2")
                .containsEntry("team", "sales-apac");
        assertThatThrownBy(() -> write(Map.of("email", "nonsense"))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> write(Map.of("owner", "nobody"))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> write(Map.of("status", "QUALIFIED"))).isInstanceOf(BadInput.class);
    }

    @Test
    void findsOnlyWhatIsInSightAndNotMerged() {
        UUID ofAnother = kept(Map.of("lastName", "Doe"));
        as(ofAnother, lead -> lead.assignTo("rep2", "sales-apac", NOON));
        join();

        List<Mergeable.Record> found = transaction.execute(t -> merges.find(List.of(survivor, other, ofAnother), true));

        assertThat(found).extracting(Mergeable.Record::id).containsExactly(survivor);
        assertThat(found.get(0).mayChange()).isTrue();
        assertThat(found.get(0).values()).containsEntry("lastName", "Doe").containsEntry("owner", "rep1");
    }

    private void write(Map<String, Object> values) {
        transaction.executeWithoutResult(t -> merges.write(survivor, values));
    }

    private Map<String, Object> join() {
        return transaction.execute(t -> merges.join(survivor, Set.of(other)));
    }

    /** With what was kept as JSON gives it back. */
    private void part(Map<String, Object> kept) {
        Map<String, Object> back = json.convertValue(json.valueToTree(kept), new TypeReference<>() {});
        transaction.executeWithoutResult(t -> merges.part(survivor, Set.of(other), back));
    }

    private UUID kept(Map<String, Object> typed) {
        Lead lead = new Lead(Ids.next(), NoCustomFields.details(CaptureLead.of(typed)), null, false, NOON);
        transaction.executeWithoutResult(t -> leads.add(lead));
        return lead.id();
    }

    private void as(UUID id, Consumer<Lead> act) {
        transaction.executeWithoutResult(t -> act.accept(leads.lock(id)));
    }

    private <T> T of(UUID id, Function<Lead, T> what) {
        return transaction.execute(t -> what.apply(leads.find(id).orElseThrow()));
    }

    private MergedStanding standing(UUID id) {
        return of(id, Lead::standing);
    }

    private Map<String, String> attributes(UUID id) {
        return of(id, lead -> Map.copyOf(lead.details().attributes()));
    }

    private void behave(UUID lead, String kind) {
        transaction.executeWithoutResult(t -> behaviours.keep(Ids.next(), lead, null, kind, NOON, Map.of(), NOON));
    }

    private List<String> seen(UUID lead) {
        return behaviours.since(lead, NOON.minus(Duration.ofDays(1))).stream()
                .map(BehaviourStore.Seen::kind)
                .toList();
    }

    private List<UUID> listed() {
        LeadCondition all = new LeadCondition(LeadQuery.all(), List.of(), new Sight.All());
        return rows.page(all, "id desc", 0, 100, 100).stream().map(LeadView::id).toList();
    }
}
