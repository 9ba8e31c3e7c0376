package org.callboard.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.callboard.decision.Decisions;
import org.callboard.decision.TestDecisions;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectGone;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.lead.Grade;
import org.callboard.rules.RulesDoNotCompile;
import org.callboard.scoring.Scores.Reason;
import org.callboard.scoring.Scores.Score;
import org.callboard.testing.CoreDatabase;
import org.callboard.testing.PackagedRules;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ScoreLeadWorkerTest {

    private static final DataSource DATABASE = CoreDatabase.with("decision", "scoring");
    private static final PackagedRules RELEASES = new PackagedRules();

    private static final JdbcTemplate JDBC = new JdbcTemplate(DATABASE);
    private static final Decisions DECISIONS = TestDecisions.on(JDBC, RELEASES, Clock.systemUTC());

    private final ScoreStore store = new ScoreStore(JDBC, new ObjectMapper());
    private final KnownLeads leads = new KnownLeads();
    private final List<DomainEvent> said = new ArrayList<>();
    private final List<Cause> causes = new ArrayList<>();
    private final ScoreLeadWorker worker = new ScoreLeadWorker(
            new LeadJudge(leads, DECISIONS), leads, store, new KeepsScore(store, leads, this::hear));

    @Test
    void tellsTheProcessTheGradeAndTheLeadItsScore() {
        UUID big = leads.ofCompanyWith(500);

        assertThat(work(big, "job-1")).isEqualTo(Outcome.done(Map.of("grade", "HOT")));
        assertThat(leads.left.get(big)).isEqualTo(new KnownLeads.Left(60, Grade.HOT, 1));
    }

    @Test
    void keepsTheScoreWithItsReasonsInOneDecision() {
        UUID big = leads.ofCompanyWith(500);
        work(big, "job-1");

        Score score = store.newest(big, 10).get(0);

        assertThat(score.value()).isEqualTo(60);
        assertThat(score.grade()).isEqualTo(Grade.HOT);
        assertThat(score.release()).isEqualTo(1);
        assertThat(score.trigger()).isEqualTo("lead.captured");
        assertThat(score.reasons())
                .first()
                .isEqualTo(new Reason(
                        "A company with more than 200 people earns 40 points",
                        "fit",
                        40,
                        "The company has 500 people"));
        assertThat(score.reasons().stream().mapToInt(Reason::points).sum()).isEqualTo(60);
        assertThat(DECISIONS.about(Subject.lead(big), PageRequest.first(10)).items())
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.id()).isEqualTo(score.decisionId());
                    assertThat(record.instanceId()).isEqualTo("instance-1");
                });
    }

    @Test
    void leavesALeadThatIsGoneInPeace() {
        UUID gone = UUID.randomUUID();

        assertThat(work(gone, "job-1")).isEqualTo(Outcome.done(Map.of("grade", "COLD")));

        assertThat(store.newest(gone, 10)).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void saysOnTheTimelineWhatTheRulesFound() {
        UUID big = leads.ofCompanyWith(500);
        work(big, "job-1");

        assertThat(said).singleElement().satisfies(event -> {
            assertThat(event.what()).isEqualTo("lead.scored");
            assertThat(event.text()).isEqualTo("Scored 60 points, hot");
            assertThat(event.details())
                    .containsEntry("score", 60)
                    .containsEntry("rule", "A company with more than 200 people earns 40 points");
        });
        assertThat(causes).singleElement().satisfies(cause -> {
            assertThat(cause.kind()).isEqualTo(Cause.Kind.RULE);
            assertThat(cause.reference())
                    .isEqualTo(store.newest(big, 1).get(0).decisionId().toString());
        });
    }

    @Test
    void remembersWhatMadeItScoreAgain() {
        UUID lead = leads.ofCompanyWith(5);
        work(lead, "job-1");
        work(lead, "job-2");
        leads.behaves(lead, "demo-requested", 0);
        work(lead, "job-3");

        assertThat(store.newest(lead, 10))
                .extracting(Score::trigger, Score::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("demo-requested", 50),
                        org.assertj.core.groups.Tuple.tuple("timer", 20),
                        org.assertj.core.groups.Tuple.tuple("lead.captured", 20));
        assertThat(said)
                .last()
                .satisfies(event -> assertThat(event.text()).isEqualTo("Scored 50 points, warm, 20 before"));
    }

    @Test
    void changesNothingWhenTheSameJobComesAgain() {
        UUID big = leads.ofCompanyWith(500);
        Outcome first = work(big, "job-1");

        assertThat(work(big, "job-1")).isEqualTo(first);
        assertThat(store.newest(big, 10)).hasSize(1);
        assertThat(DECISIONS.about(Subject.lead(big), PageRequest.first(10)).total())
                .isEqualTo(1);
        assertThat(said).hasSize(1);
    }

    @Test
    void hasAnAccidentWhenTheTableHasNoGradeForTheScore() {
        int release = RELEASES.change(
                "rules/drl/lead/lead-scoring.drl", "GroupCap(\"fit\", 100, -100)", "GroupCap(\"fit\", -2000, -3000)");
        UUID lead = leads.ofCompanyWith(500);

        assertThatThrownBy(() -> work(lead, "job-1", release))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lead/lead-grades");
    }

    @Test
    void hasAnAccidentWhenTheRulesDoNotCompile() {
        int release = RELEASES.change("rules/drl/lead/lead-scoring.drl", "companySize > 200", "shoeSize > 200");
        UUID lead = leads.ofCompanyWith(500);

        assertThatThrownBy(() -> work(lead, "job-1", release)).isInstanceOf(RulesDoNotCompile.class);
        assertThat(leads.left).doesNotContainKey(lead);
    }

    @Test
    void showsTheReasonsBesideTheLead() {
        UUID big = leads.ofCompanyWith(500);
        work(big, "job-1");

        assertThat(new LeadReasons(store).of(big))
                .extractingByKey("reasons")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .first()
                .isEqualTo(new LeadReasons.Shown(
                        "A company with more than 200 people earns 40 points", 40, "The company has 500 people"));
        assertThat(new LeadReasons(store).of(UUID.randomUUID())).containsEntry("reasons", List.of());
    }

    @Test
    void forgetsTheScoresOfALeadThatIsGone() {
        UUID big = leads.ofCompanyWith(500);
        work(big, "job-1");

        new ForgetsGoneLeads(store).on(new SubjectGone(Subject.lead(big)));

        assertThat(store.newest(big, 10)).isEmpty();
    }

    private Outcome work(UUID lead, String job) {
        return work(lead, job, 1);
    }

    private Outcome work(UUID lead, String job, int release) {
        return worker.work(new Job(
                job,
                new Topic("scoring.score-lead"),
                "lead-handling",
                "Task_ScoreLead",
                "instance-1",
                lead.toString(),
                release,
                Map.of()));
    }

    private void hear(Object event) {
        said.add((DomainEvent) event);
        causes.add(Causes.current().orElseThrow());
    }
}
