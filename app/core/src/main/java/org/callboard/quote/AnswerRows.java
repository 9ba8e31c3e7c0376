package org.callboard.quote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what customers answered. */
@Repository
class AnswerRows {

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<QuoteAnswer> of(UUID quote) {
        return jdbc.sql("select * from quote.answer where quote_id = ?")
                .param(quote)
                .query(AnswerRows::answer)
                .optional();
    }

    void keep(UUID quote, QuoteAnswer answer) {
        jdbc.sql("insert into quote.answer (quote_id, accepted, name, reason, at, noted_by, address, browser, document)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        quote,
                        answer.accepted(),
                        answer.name(),
                        answer.reason(),
                        Timestamp.from(answer.at()),
                        answer.notedBy(),
                        answer.address(),
                        answer.browser(),
                        answer.document())
                .update();
    }

    private static QuoteAnswer answer(ResultSet row, int number) throws SQLException {
        return new QuoteAnswer(
                row.getBoolean("accepted"),
                row.getString("name"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getString("noted_by"),
                row.getString("address"),
                row.getString("browser"),
                row.getString("document"));
    }
}
