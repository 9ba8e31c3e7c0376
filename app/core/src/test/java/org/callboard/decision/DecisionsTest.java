package org.callboard.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.rules.RulesDoNotCompile;
import org.callboard.rules.lead.Behaviour;
import org.callboard.rules.lead.GradeFrom;
import org.callboard.rules.lead.LeadFacts;
import org.callboard.rules.lead.Points;
import org.callboard.testing.CoreDatabase;
import org.callboard.testing.PackagedRules;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DecisionsTest {

    private static final String DECISION = "lead/lead-scoring";
    private static final String BIG = "A company with more than 200 people earns 40 points";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");

    private static final DataSource DATABASE = CoreDatabase.with("decision");
    private static final PackagedRules RELEASES = new PackagedRules();
    private static final RuleBooks BOOKS = new RuleBooks(RELEASES);

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE);
    private final Decisions decisions = new RuledDecisions(BOOKS, new Records(jdbc), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Subject lead = Subject.lead(UUID.randomUUID());

    @Test
    void keepsWhatRulesSawAndFound() {
        Decided decided = decide(500, 1);

        DecisionRecord kept = decisions.find(decided.id()).orElseThrow();

        assertThat(kept.decision()).isEqualTo(DECISION);
        assertThat(kept.release()).isEqualTo(1);
        assertThat(kept.subject()).isEqualTo(lead);
        assertThat(kept.instanceId()).isEqualTo("instance-1");
        assertThat(kept.at()).isEqualTo(NOW);
        assertThat(kept.facts())
                .first()
                .satisfies(fact -> assertThat(fact)
                        .containsEntry("type", "LeadFacts")
                        .containsEntry("companySize", 500)
                        .doesNotContainKey("phone"));
        assertThat(kept.facts()).last().isEqualTo(Map.of("type", "Behaviour", "kind", "page-viewed", "daysAgo", 3));
        assertThat(kept.fired())
                .contains(new DecisionRecord.Fired(
                        BIG,
                        Map.of("type", "Points", "group", "fit", "points", 40, "text", "The company has 500 people")));
    }

    @Test
    void keepsTheTablesJudgementInTheSameRecord() {
        Decided decided = decide(500, 1);

        assertThat(decided.findings(GradeFrom.class))
                .extracting(GradeFrom::grade)
                .contains("HOT", "WARM", "COLD");
        assertThat(decisions.about(lead, PageRequest.first(10)).total()).isEqualTo(1);
    }

    @Test
    void listsTheNewestFirstAndPageByPage() {
        List<UUID> made =
                List.of(decide(1, 1).id(), decide(2, 1).id(), decide(3, 1).id());

        Page<DecisionRecord> first = decisions.about(lead, new PageRequest(0, 2, List.of()));
        Page<DecisionRecord> second = decisions.about(lead, new PageRequest(1, 2, List.of()));

        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items()).hasSize(2).extracting(DecisionRecord::id).isSubsetOf(made);
        assertThat(second.items())
                .hasSize(1)
                .extracting(DecisionRecord::id)
                .doesNotContainAnyElementsOf(
                        first.items().stream().map(DecisionRecord::id).toList());
    }

    @Test
    void decidesByTheReleaseThatTheInstanceStandsOn() {
        int dearer = RELEASES.change("rules/drl/lead/lead-scoring.drl", "Points(\"fit\", 40", "Points(\"fit\", 55");

        assertThat(pointsForSize(decide(500, dearer))).isEqualTo(55);
        assertThat(pointsForSize(decide(500, 1))).isEqualTo(40);
    }

    @Test
    void opensABookAgainThatItHadLetGo() {
        for (int i = 0; i < RuleBooks.KEPT_OPEN; i++) {
            int next = RELEASES.change("rules/drl/lead/lead-scoring.drl", "package lead", "package  lead");
            assertThat(pointsForSize(decide(500, next))).isEqualTo(40);
        }

        assertThat(pointsForSize(decide(500, 1))).isEqualTo(40);
    }

    @Test
    void triesAgainAfterRulesThatDidNotCompile() {
        int broken = RELEASES.change("rules/drl/lead/lead-scoring.drl", "companySize > 200", "shoeSize > 200");

        assertThatThrownBy(() -> decide(500, broken)).isInstanceOf(RulesDoNotCompile.class);
        assertThatThrownBy(() -> decide(500, broken)).isInstanceOf(RulesDoNotCompile.class);
        assertThat(decisions.about(lead, PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void tellsByTheFactsOfThenWhatOneConditionPrevented() {
        Decided decided = decide(60, 1);

        assertThat(decisions.nearMisses(decided.id()))
                .contains(new NearMiss(
                        BIG,
                        "companySize > 200",
                        List.of(Map.of(
                                "type", "Points", "group", "fit", "points", 40, "text", "The company has 60 people"))));
        assertThatThrownBy(() -> decisions.nearMisses(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsNothingOfATransactionThatFailed() {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    decide(500, 1);
                    throw new IllegalStateException("an accident");
                }))
                .hasMessage("an accident");

        assertThat(decisions.about(lead, PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void refusesToChangeWhatWasDecided() {
        UUID id = decide(500, 1).id();

        for (String change : List.of(
                "update decision.record set release = 2 where id = '" + id + "'",
                "delete from decision.record where id = '" + id + "'",
                "truncate decision.record")) {
            assertThatThrownBy(() -> jdbc.update(change))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    private Decided decide(int companySize, int release) {
        LeadFacts facts = new LeadFacts(
                "Ann",
                "Lee",
                "ann@acme.com",
                "acme.com",
                false,
                null,
                "Acme",
                companySize,
                null,
                "FR",
                null,
                null,
                null,
                null,
                "fr",
                Set.of(),
                Map.of());
        return decisions.decide(new Question(
                DECISION,
                List.of("lead/lead-grades"),
                release,
                lead,
                "instance-1",
                List.of(facts, new Behaviour("page-viewed", 3))));
    }

    private static int pointsForSize(Decided decided) {
        return decided.fired().stream()
                .filter(fired -> fired.rule().equals(BIG))
                .mapToInt(fired -> ((Points) fired.finding()).points())
                .sum();
    }
}
