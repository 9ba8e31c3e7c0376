package org.callboard.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** A row of the table as people see the lead. */
record LeadViewRow(ObjectMapper json, LeadCustomFields custom) implements RowMapper<LeadView> {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    @Override
    public LeadView mapRow(ResultSet row, int number) throws SQLException {
        String grade = row.getString("grade");
        return new LeadView(
                row.getObject("id", UUID.class),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("company"),
                row.getObject("company_size", Integer.class),
                row.getString("industry"),
                row.getString("country"),
                row.getString("job_title"),
                row.getString("source"),
                row.getString("campaign"),
                row.getString("message"),
                List.of((String[]) row.getArray("tags").getArray()),
                texts(row.getString("attributes")),
                custom.seen(row.getString("custom")),
                LeadStatus.valueOf(row.getString("status")),
                row.getObject("score", Integer.class),
                grade == null ? null : Grade.valueOf(grade),
                row.getString("owner"),
                row.getString("team"),
                row.getObject("duplicate_of", UUID.class),
                row.getObject("release", Integer.class),
                time(row.getTimestamp("created_at")),
                time(row.getTimestamp("changed_at")),
                row.getLong("version"));
    }

    private static java.time.Instant time(Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private Map<String, String> texts(String object) {
        try {
            return json.readValue(object, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A lead's attributes are no map of texts", e);
        }
    }
}
