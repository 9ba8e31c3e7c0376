package org.callboard.communication.thread;

import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectGone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A subject is removed for good: so is what was written about it alone; other conversations are about it no more. */
@Component
class Forgetting {

    private static final String OF_IT =
            "thread_id in (select thread_id from communication.thread_subject where subject_type = :type and subject_id = :id)";

    private final JdbcClient jdbc;

    Forgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(SubjectGone gone) {
        Subject subject = gone.subject();
        run(
                "delete from communication.thread t where t.id in (select thread_id from communication.thread_subject"
                        + " where subject_type = :type and subject_id = :id) and not exists (select 1"
                        + " from communication.thread_subject other where other.thread_id = t.id"
                        + " and (other.subject_type, other.subject_id) <> (:type, :id))",
                subject);
        run(
                "update communication.message set about_type = null, about_id = null"
                        + " where about_type = :type and about_id = :id and " + OF_IT,
                subject);
        run("""
                update communication.thread t set
                    about_type = case when t.about_id = :id then null else t.about_type end,
                    about_id = case when t.about_id = :id then null else t.about_id end,
                    person_id = case when t.person_id = :id then null else t.person_id end,
                    company_id = case when t.company_id = :id then null else t.company_id end,
                    version = t.version + 1
                where t.id in (select thread_id from communication.thread_subject
                    where subject_type = :type and subject_id = :id)
                """, subject);
        run("delete from communication.thread_subject where subject_type = :type and subject_id = :id", subject);
    }

    private void run(String sql, Subject subject) {
        jdbc.sql(sql).param("type", subject.type()).param("id", subject.id()).update();
    }
}
