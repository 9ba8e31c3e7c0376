package org.callboard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Restores;
import org.callboard.kernel.Subject;
import org.callboard.testing.CoreHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = CoreHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(FieldHistoryTest.Secrets.class)
class FieldHistoryTest {

    private record Changed(Subject subject, String what, String text, Map<String, Object> details)
            implements DomainEvent {}

    /** A house where the field {@code secret} is for nobody's eyes. */
    @TestConfiguration
    static class Secrets {

        @Bean
        Restores leadRestores() {
            return new Restores() {
                @Override
                public String type() {
                    return "lead";
                }

                @Override
                public boolean restorable(String field) {
                    return true;
                }

                @Override
                public boolean visible(String field) {
                    return !field.equals("secret");
                }

                @Override
                public long restore(UUID id, long seen, Map<String, Object> fields) {
                    return seen;
                }
            };
        }
    }

    @Autowired
    FieldHistory history;

    @Autowired
    Timeline timeline;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void hidesTheFieldsThatTheirOwnerHidesFromTheViewer() {
        Subject lead = Subject.lead(Ids.next());
        Map<String, Object> details =
                Map.of("secret", Map.of("from", "A", "to", "B"), "company", Map.of("from", "C", "to", "D"));
        transaction.executeWithoutResult(
                t -> events.publishEvent(new Changed(lead, "lead.changed", "Changed", details)));

        FieldHistory.Slice changes = manager(() -> history.of(lead, null, null, 10));
        Timeline.Slice lines = manager(() -> timeline.of(lead, TimelineFilter.everything(), null, 10));

        assertThat(changes.items()).extracting(FieldChange::field).containsExactly("company");
        assertThat(lines.items().get(0).details()).containsOnlyKeys("company");
        assertThat(manager(() -> history.restorable("lead", "secret"))).isFalse();
        assertThatThrownBy(() -> manager(
                        () -> history.restore(lead, changes.items().get(0).key(), "secret", 1)))
                .isInstanceOf(NotFound.class);
    }

    private <T> T manager(Supplier<T> act) {
        return currentUser.actingFor(new Viewer("manager1", "Manager", Set.of(Role.SALES_MANAGER), Set.of()), act);
    }

    @Test
    void findsTheChangesOfASubjectByTheirOwnIndex() {
        UUID busy = Ids.next();
        String plan = transaction.execute(t -> {
            jdbc.update("""
                    insert into audit.entry (at, subject_type, subject_id, what, text, cause_kind, cause_name, details)
                    select now(), 'lead', case when n % 5 = 0 then ?::uuid else gen_random_uuid() end, 'lead.changed',
                        'Changed', 'PERSON', 'rep1',
                        case when n % 100 = 0 then '{"company": {"from": "A", "to": "B"}}'::jsonb
                             else '{"points": 4}'::jsonb end
                    from generate_series(1, 20000) n
                    """, busy);
            jdbc.execute("analyze audit.entry");
            t.setRollbackOnly();
            EntryQuery query = Entries.changes(List.of(Subject.lead(busy), Subject.lead(Ids.next())), null, null);
            return String.join("\n", jdbc.queryForList("explain " + query.sql(), String.class, query.values(51)));
        });

        assertThat(plan).contains("Index Scan using entry_changes").doesNotContain("Seq Scan");
    }
}
