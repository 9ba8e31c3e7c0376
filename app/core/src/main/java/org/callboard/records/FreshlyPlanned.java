package org.callboard.records;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * For lists: each is planned for what is looked for this time. After a few repetitions PostgreSQL would keep one plan for
 * every value, and the best plan for "anna" is the worst for "zzz".
 */
public class FreshlyPlanned extends JdbcTemplate {

    public FreshlyPlanned(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
