package org.callboard.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What leads did, kept as it came in. */
@Repository
class BehaviourStore {

    /** How much of it rules look at: older and further things fade to nothing. */
    private static final int LOOKED_AT = 100;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    BehaviourStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Seen(String kind, Instant at) {}

    /** @param lead {@code null} while nobody has that e-mail */
    void keep(
            UUID id, UUID lead, String emailKey, String kind, Instant at, Map<String, String> attributes, Instant now) {
        jdbc.sql("insert into lead.behaviour (id, lead_id, email_key, kind, happened_at, attributes, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb, ?)")
                .params(id, lead, emailKey, kind, Timestamp.from(at), write(attributes), Timestamp.from(now))
                .update();
    }

    /** What somebody did before they became a lead is theirs. */
    void attachWaiting(String emailKey, UUID lead) {
        jdbc.sql("update lead.behaviour set lead_id = ? where email_key = ? and lead_id is null")
                .params(lead, emailKey)
                .update();
    }

    void move(UUID from, UUID to) {
        jdbc.sql("update lead.behaviour set lead_id = ? where lead_id = ?")
                .params(to, from)
                .update();
    }

    /** Into a merge; each remembers the way it came. */
    void moveMerged(UUID from, UUID to) {
        jdbc.sql("update lead.behaviour set lead_id = ?, came_from = coalesce(came_from, '{}') || lead_id"
                        + " where lead_id = ?")
                .params(to, from)
                .update();
    }

    /** Back from a merge into this survivor, also what a later merge took further. */
    void moveBack(UUID to, UUID survivor) {
        jdbc.sql("""
                        update lead.behaviour b set lead_id = n.lead,
                            came_from = nullif(came_from[1:array_position(came_from, n.lead) - 1], '{}')
                        from (select ?::uuid as lead) n
                        where came_from @> array[n.lead]
                            and (came_from || lead_id)[array_position(came_from, n.lead) + 1] = ?
                        """).params(to, survivor).update();
    }

    /** Its person may come again. */
    void detach(UUID lead) {
        jdbc.sql("update lead.behaviour set lead_id = null where lead_id = ? and email_key is not null")
                .param(lead)
                .update();
    }

    /** Newest first. */
    List<Seen> since(UUID lead, Instant after) {
        return jdbc.sql("select kind, happened_at from lead.behaviour where lead_id = ? and happened_at > ?"
                        + " order by happened_at desc limit " + LOOKED_AT)
                .params(lead, Timestamp.from(after))
                .query((row, n) ->
                        new Seen(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    /** By when it was recorded: what came late is new to us. */
    String newestRecordedSince(UUID lead, Instant after) {
        return jdbc.sql("select kind from lead.behaviour where lead_id = ? and recorded_at > ?"
                        + " order by recorded_at desc, id desc limit 1")
                .params(lead, Timestamp.from(after))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private String write(Map<String, String> attributes) {
        try {
            return json.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is always JSON", e);
        }
    }
}
