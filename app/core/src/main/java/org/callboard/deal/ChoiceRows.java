package org.callboard.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.deal.DealChoices.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the managed lists. */
@Repository
class ChoiceRows {

    private static final String COLUMNS = "select id, name, position, retired from deal.choice ";

    private final JdbcClient jdbc;

    ChoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that can be chosen. */
    List<String> names(String list) {
        return jdbc.sql("select name from deal.choice where list = ? and not retired order by position, name")
                .param(list)
                .query(String.class)
                .list();
    }

    List<Choice> of(String list) {
        return jdbc.sql(COLUMNS + "where list = ? order by retired, position, name")
                .param(list)
                .query(ChoiceRows::choice)
                .list();
    }

    Optional<Choice> lock(String list, UUID id) {
        return jdbc.sql(COLUMNS + "where list = ? and id = ? for update")
                .params(list, id)
                .query(ChoiceRows::choice)
                .optional();
    }

    void add(String list, Choice choice, Instant now, String by) {
        jdbc.sql("insert into deal.choice (id, list, name, position, retired, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        choice.id(),
                        list,
                        choice.name(),
                        choice.position(),
                        choice.retired(),
                        now.atOffset(ZoneOffset.UTC),
                        by)
                .update();
    }

    void change(Choice choice, Instant now, String by) {
        jdbc.sql("update deal.choice set position = ?, retired = ?, changed_at = ?, changed_by = ? where id = ?")
                .params(choice.position(), choice.retired(), now.atOffset(ZoneOffset.UTC), by, choice.id())
                .update();
    }

    /** Whoever else changes the list waits. */
    void takeTurn(String list) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 43))")
                .param(list)
                .query((row, n) -> n)
                .list();
    }

    private static Choice choice(ResultSet row, int n) throws SQLException {
        return new Choice(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("position"),
                row.getBoolean("retired"));
    }
}
