package org.callboard.communication.thread;

import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectGone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A subject is removed for good: so is what was written about it alone; other conversations are about it no more. */
@Component
class Forgetting {

    private static final String OF_IT =
            "thread_id in (select thread_id from communication.thread_subject where subject_type = :type and subject_id = :id)";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Forgetting(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(SubjectGone gone) {
        Subject subject = gone.subject();
        forgotten(subject)
                .forEach(thread -> events.publishEvent(new SubjectGone(new Subject(ThreadSight.TYPE, thread))));
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

    /** Conversations about it alone; what lies beside them is forgotten by whoever keeps it. */
    private List<UUID> forgotten(Subject subject) {
        return jdbc.sql(
                        "delete from communication.thread t where t.id in (select thread_id from communication.thread_subject"
                                + " where subject_type = :type and subject_id = :id) and not exists (select 1"
                                + " from communication.thread_subject other where other.thread_id = t.id"
                                + " and (other.subject_type, other.subject_id) <> (:type, :id)) returning t.id")
                .param("type", subject.type())
                .param("id", subject.id())
                .query(UUID.class)
                .list();
    }

    private void run(String sql, Subject subject) {
        jdbc.sql(sql).param("type", subject.type()).param("id", subject.id()).update();
    }
}
