package org.callboard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.testing.CoreHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = CoreHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class TimelineTest {

    private record Happened(Subject subject, String what, String text, Map<String, Object> details)
            implements DomainEvent {}

    private final Subject lead = Subject.lead(Ids.next());

    @Autowired
    Timeline timeline;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void remembersWhatHappenedNewestFirstWithCauseAndCorrelation() {
        Correlation.within("abc-1", () -> {
            transaction.executeWithoutResult(t -> {
                happens("lead.captured", "Captured");
                Causes.within(Cause.step("lead-handling", "Task_ScoreLead", "i-1", 7), () -> {
                    happens("lead.scored", "Scored 40");
                    return null;
                });
            });
            return null;
        });

        List<TimelineEntry> lines = all();

        assertThat(lines).extracting(TimelineEntry::text).containsExactly("Scored 40", "Captured");
        assertThat(lines.get(0).cause()).isEqualTo(Cause.step("lead-handling", "Task_ScoreLead", "i-1", 7));
        assertThat(lines.get(1).cause()).isEqualTo(Cause.house("callboard"));
        assertThat(lines).extracting(TimelineEntry::correlationId).containsOnly("abc-1");
        assertThat(lines.get(0).details()).isEqualTo(Map.of("points", 40));
    }

    @Test
    void namesTheLoggedInPersonWhereNothingElseIsTheCause() {
        manager(() -> happens("lead.noted", "Called"));

        assertThat(all().get(0).cause()).isEqualTo(Cause.person("manager1"));
    }

    @Test
    void keepsNothingOfWhatWasRolledBack() {
        transaction.executeWithoutResult(t -> {
            happens("lead.captured", "Captured");
            t.setRollbackOnly();
        });

        assertThat(all()).isEmpty();
    }

    @Test
    void keepsWhatAnInnerTransactionSaidApartFromTheOuterOne() {
        TransactionTemplate inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(t -> {
            happens("lead.captured", "Outer");
            inner.executeWithoutResult(i -> happens("lead.noted", "Inner"));
            t.setRollbackOnly();
        });

        assertThat(all()).extracting(TimelineEntry::text).containsExactly("Inner");
    }

    @Test
    void readsItsOwnLinesWithinATransaction() {
        transaction.executeWithoutResult(t -> {
            happens("lead.captured", "Captured");
            assertThat(all()).hasSize(1);
        });

        assertThat(all()).hasSize(1);
    }

    @Test
    void pagesByKeyAndByKind() {
        for (int n = 1; n <= 5; n++) {
            happens("lead.noted", "Note " + n);
            happens("task.commented", "Comment " + n);
        }

        Timeline.Slice first = manager(() -> timeline.of(lead, TimelineFilter.kinds(Set.of("lead")), null, 3));
        Timeline.Slice second = manager(() -> timeline.of(lead, TimelineFilter.kinds(Set.of("lead")), first.next(), 3));

        assertThat(first.items()).extracting(TimelineEntry::text).containsExactly("Note 5", "Note 4", "Note 3");
        assertThat(second.items()).extracting(TimelineEntry::text).containsExactly("Note 2", "Note 1");
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> manager(() -> timeline.of(lead, TimelineFilter.everything(), null, 201)))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void keepsTheLinesOfOnePersonOrTime() {
        manager(() -> happens("lead.noted", "By a person"));
        happens("lead.noted", "By the house");

        assertThat(found(new TimelineFilter(Set.of(), "manager1", null, null))).containsExactly("By a person");
        assertThat(found(new TimelineFilter(Set.of("task"), "manager1", null, null)))
                .isEmpty();
        assertThat(found(new TimelineFilter(Set.of(), "callboard", null, null))).isEmpty();
        assertThat(found(new TimelineFilter(Set.of(), null, CoreHouse.NOON, CoreHouse.NOON.plusSeconds(1))))
                .containsExactly("By the house", "By a person");
        assertThat(found(new TimelineFilter(Set.of(), null, null, CoreHouse.NOON)))
                .isEmpty();
        assertThat(found(new TimelineFilter(Set.of(), null, CoreHouse.NOON.plusSeconds(1), null)))
                .isEmpty();
    }

    private List<String> found(TimelineFilter filter) {
        return manager(() -> timeline.of(lead, filter, null, 10).items()).stream()
                .map(TimelineEntry::text)
                .toList();
    }

    @Test
    void hidesTheTimelineOfWhatOneMayNotSee() {
        happens("lead.captured", "Captured");
        Viewer agent = new Viewer("agent1", "Agent", Set.of(Role.SUPPORT_AGENT), Set.of());

        assertThatThrownBy(() ->
                        currentUser.actingFor(agent, () -> timeline.of(lead, TimelineFilter.everything(), null, 10)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void letsNobodyRewriteWhatHappened() {
        happens("lead.captured", "Captured");

        for (String sql :
                List.of("update audit.entry set text = 'Nothing'", "delete from audit.entry", "truncate audit.entry")) {
            assertThatThrownBy(() -> jdbc.update(sql))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    private void happens(String what, String text) {
        events.publishEvent(
                new Happened(lead, what, text, what.equals("lead.scored") ? Map.of("points", 40) : Map.of()));
    }

    private List<TimelineEntry> all() {
        return manager(
                () -> timeline.of(lead, TimelineFilter.everything(), null, 100).items());
    }

    private void manager(Runnable act) {
        manager(() -> {
            act.run();
            return null;
        });
    }

    private <T> T manager(java.util.function.Supplier<T> act) {
        return currentUser.actingFor(new Viewer("manager1", "Manager", Set.of(Role.SALES_MANAGER), Set.of()), act);
    }
}
