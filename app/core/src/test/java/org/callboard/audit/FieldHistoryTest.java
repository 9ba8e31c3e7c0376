package org.callboard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.testing.CoreHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = CoreHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class FieldHistoryTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void findsTheChangesOfASubjectByTheirOwnIndex() {
        UUID busy = Ids.next();
        String plan = transaction.execute(t -> {
            jdbc.update(
                    """
                    insert into audit.entry (at, subject_type, subject_id, what, text, cause_kind, cause_name, details)
                    select now(), 'lead', case when n % 5 = 0 then ?::uuid else gen_random_uuid() end, 'lead.changed',
                        'Changed', 'PERSON', 'rep1',
                        case when n % 100 = 0 then '{"company": {"from": "A", "to": "B"}}'::jsonb
                             else '{"points": 4}'::jsonb end
                    from generate_series(1, 20000) n
                    """,
                    busy);
            jdbc.execute("analyze audit.entry");
            t.setRollbackOnly();
            EntryQuery query = Entries.changes(List.of(Subject.lead(busy), Subject.lead(Ids.next())), null, null);
            return String.join("\n", jdbc.queryForList("explain " + query.sql(), String.class, query.values(51)));
        });

        assertThat(plan).contains("Index Scan using entry_changes").doesNotContain("Seq Scan");
    }
}
