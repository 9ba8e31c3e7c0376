package org.callboard.communication.thread;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Viewer;
import org.callboard.audit.AuthoredRights;
import org.callboard.communication.Threads;
import org.callboard.kernel.SubjectFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a task's form may show of a conversation, and a process may ask of it: whom it is with, and what came last. */
@Component
class ThreadFacts implements SubjectFacts {

    private final JdbcClient jdbc;

    private final People people;

    ThreadFacts(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public String type() {
        return Threads.TYPE;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(UUID id) {
        return jdbc.sql("""
                        select t.subject, t.assignee, t.person_id, t.company_id, m.from_address, m.from_name, m.snippet
                        from communication.thread t left join lateral (select from_address, from_name, snippet
                            from communication.message where thread_id = t.id and direction = 'IN' and channel = 'EMAIL'
                            order by at desc, id desc limit 1) m on true
                        where t.id = ?
                        """)
                .param(id)
                .query((row, n) -> {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("title", row.getString("subject"));
                    facts.put("lastName", row.getString("from_name"));
                    facts.put("email", row.getString("from_address"));
                    facts.put("message", row.getString("snippet"));
                    facts.put("personId", row.getString("person_id"));
                    facts.put("companyId", row.getString("company_id"));
                    facts.put("assignee", stillHere(row.getString("assignee")));
                    facts.values().removeIf(Objects::isNull);
                    return facts;
                })
                .optional()
                .orElse(Map.of());
    }

    /** {@code null} when nobody has it who could work on it. */
    private String stillHere(String username) {
        return username == null
                ? null
                : people.find(username)
                        .filter(Person::enabled)
                        .filter(person -> AuthoredRights.worksWithCustomers(
                                new Viewer(person.username(), person.name(), person.roles(), person.teams())))
                        .map(Person::username)
                        .orElse(null);
    }
}
