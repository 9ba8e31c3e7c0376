package org.callboard.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Asks the tables. All slices of one step go in one statement. */
@Repository
class CandidateRows {

    private static final String WALKS =
            "select set_config('enable_seqscan', '%1$s', true), set_config('enable_indexscan', '%1$s', true)";

    private final NamedParameterJdbcTemplate jdbc;

    CandidateRows(JdbcTemplate template) {
        this.jdbc = new NamedParameterJdbcTemplate(new PlannedEachTime(template));
    }

    List<Candidate> read(List<String> slices, Map<String, Object> params) {
        return slices.isEmpty()
                ? List.of()
                : jdbc.query(String.join(" union all ", slices), params, CandidateRows::candidate);
    }

    List<Candidate> read(List<String> slices, Map<String, Object> params, Collection<UUID> ids) {
        Map<String, Object> all = new HashMap<>(params);
        all.put("ids", ids);
        return read(slices, all);
    }

    /**
     * From here on, in this transaction, words are known to be rare. The planner takes a word for as frequent as one of
     * its samples and would walk the table.
     */
    void expectRareWords() {
        jdbc.getJdbcOperations().queryForList(WALKS.formatted("off"));
    }

    /** The planner is free again. */
    void expectAnything() {
        jdbc.getJdbcOperations().queryForList(WALKS.formatted("on"));
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getString("type"),
                row.getObject("id", UUID.class),
                row.getString("name_key"),
                row.getString("search_text"),
                row.getString("owner"),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("survivor", UUID.class));
    }

    /** A plan that was good for one word is bad for another. */
    private static final class PlannedEachTime extends JdbcTemplate {

        PlannedEachTime(JdbcTemplate template) {
            super(template.getDataSource());
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            if (statement.isWrapperFor(PGStatement.class)) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
        }
    }
}
