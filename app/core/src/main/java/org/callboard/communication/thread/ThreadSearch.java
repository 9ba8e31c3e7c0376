package org.callboard.communication.thread;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadQuery;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.Subject;
import org.callboard.records.text.NormalForm;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Finds conversations, newest first, by key. Those of several mailboxes are taken from the top of each mailbox's own
 * index and merged, so that a page costs the same however many there are.
 */
@Repository
class ThreadSearch {

    private static final int COUNTED = 100;

    private final NamedParameterJdbcTemplate jdbc;

    ThreadSearch(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a subject under all its ids. */
    List<ThreadLine> about(List<Subject> aliases, ThreadQuery query, PageKey before, int size) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, before, values);
        List<String> types = aliases.stream().map(Subject::type).toList();
        values.put("types", types.toArray(String[]::new));
        values.put("ids", aliases.stream().map(Subject::id).toArray(UUID[]::new));
        return find(
                "select * from communication.thread t where t.id in (select s.thread_id"
                        + " from communication.thread_subject s join unnest(:types, :ids) as a (type, id)"
                        + " on s.subject_type = a.type and s.subject_id = a.id)" + where,
                values,
                size);
    }

    /** Of these mailboxes, and those given to the viewer. */
    List<ThreadLine> of(Collection<UUID> mailboxes, String viewer, ThreadQuery query, PageKey before, int size) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, before, values);
        List<String> sources = new ArrayList<>();
        values.put("mailboxes", mailboxes.toArray(UUID[]::new));
        values.put("viewer", viewer);
        sources.add(
                "select t.* from unnest(:mailboxes) as m (id) cross join lateral (select * from communication.thread t"
                        + " where t.mailbox_id = m.id" + where + " order by t.last_at desc, t.id desc limit :size) t");
        if (query.mailbox() == null) {
            sources.add("(select * from communication.thread t where t.assignee = :viewer" + where
                    + " order by t.last_at desc, t.id desc limit :size)");
        }
        return find("select * from (" + String.join(" union ", sources) + ") t where true", values, size);
    }

    private List<ThreadLine> find(String sql, Map<String, Object> values, int size) {
        values.put("size", size);
        return jdbc.query(sql + " order by t.last_at desc, t.id desc limit :size", values, ThreadRows::line);
    }

    private static String where(ThreadQuery query, PageKey before, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        if (query.state() != null) {
            where.append(" and t.state = :state");
            values.put("state", query.state().name());
        }
        if ("-".equals(query.assignee())) {
            where.append(" and t.assignee is null");
        } else if (query.assignee() != null) {
            where.append(" and t.assignee = :assignee");
            values.put("assignee", query.assignee());
        }
        if (query.unread() != null) {
            where.append(query.unread() ? " and t.unread" : " and not t.unread");
        }
        int word = 0;
        for (String one :
                NormalForm.words(query.text() == null ? "" : query.text()).split(" ")) {
            if (!one.isEmpty()) {
                where.append(" and t.search_text like :word").append(word);
                values.put("word" + word++, "%" + one.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            }
        }
        if (before != null) {
            where.append(" and (t.last_at, t.id) < (:beforeAt, :beforeId)");
            values.put("beforeAt", Timestamp.from(before.at()));
            values.put("beforeId", before.id());
        }
        return where.toString();
    }

    /** Unread open ones by mailbox, as far as anybody counts. */
    Map<UUID, Integer> unread(Collection<UUID> mailboxes) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.query("""
                select m.id, (select count(*) from (select 1 from communication.thread t
                    where t.mailbox_id = m.id and t.unread and t.state = 'OPEN' limit %d) as found) from unnest(:ids) as m (id)
                """.formatted(COUNTED), Map.of("ids", mailboxes.toArray(UUID[]::new)), row -> {
            counts.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return counts;
    }
}
