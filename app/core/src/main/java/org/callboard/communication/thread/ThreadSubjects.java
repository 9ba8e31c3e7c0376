package org.callboard.communication.thread;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What conversations are about: all of it, the first of it in the conversation's own row. */
@Repository
class ThreadSubjects {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ThreadSubjects(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(UUID thread, Collection<Subject> subjects) {
        batch.batchUpdate(
                "insert into communication.thread_subject (thread_id, subject_type, subject_id) values (?, ?, ?)"
                        + " on conflict do nothing",
                subjects.stream()
                        .map(one -> new Object[] {thread, one.type(), one.id()})
                        .toList());
        for (Subject one : subjects) {
            if (one.type().equals("person") || one.type().equals("company")) {
                jdbc.sql("update communication.thread set %1$s_id = ? where id = ? and %1$s_id is null"
                                .formatted(one.type()))
                        .params(one.id(), thread)
                        .update();
            }
        }
        subjects.stream()
                .findFirst()
                .ifPresent(first -> jdbc.sql(
                                "update communication.thread set about_type = ?, about_id = ? where id = ? and about_id is null")
                        .params(first.type(), first.id(), thread)
                        .update());
    }

    void remove(UUID thread, Subject subject) {
        jdbc.sql("delete from communication.thread_subject where thread_id = ? and subject_type = ? and subject_id = ?")
                .params(thread, subject.type(), subject.id())
                .update();
        jdbc.sql("""
                        update communication.thread t set
                            person_id = case when t.person_id = :id then null else t.person_id end,
                            company_id = case when t.company_id = :id then null else t.company_id end,
                            about_type = case when t.about_id = :id then s.subject_type else t.about_type end,
                            about_id = case when t.about_id = :id then s.subject_id else t.about_id end,
                            version = t.version + 1
                        from (select 1) one left join lateral (select subject_type, subject_id
                            from communication.thread_subject where thread_id = :thread limit 1) s on true
                        where t.id = :thread
                        """).param("id", subject.id()).param("thread", thread).update();
    }

    List<Subject> of(UUID thread) {
        return jdbc.sql("select subject_type as about_type, subject_id as about_id from communication.thread_subject"
                        + " where thread_id = ? order by subject_type, subject_id limit 50")
                .param(thread)
                .query((row, n) -> MessageRow.subject(row))
                .list();
    }
}
