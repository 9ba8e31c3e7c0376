package org.callboard.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What nobody can beat: the least that a move of a deal writes and the plainest sum of open deals, by bare JDBC on the same
 * database, without rights, rules, processes or a network.
 */
final class DealFloor {

    private static final String STAND = "update deal.deal set changed_at = now(), version = version + 1 where id = ?";
    private static final String LEAVE =
            "update deal.stage_visit set left_at = greatest(now(), entered_at) where deal_id = ? and left_at is null";
    private static final String ARRIVE = """
            insert into deal.stage_visit (id, deal_id, pipeline, stage, stage_name, kind, entered_at)
            select ?, id, pipeline, stage, stage_name, state, now() from deal.deal where id = ?""";
    private static final String TELL = """
            insert into audit.entry (at, subject_type, subject_id, what, text, cause_kind, cause_name)
            values (now(), 'deal', ?, 'deal.moved', 'Moved', 'PERSON', 'bench')""";
    private static final String SUM = """
            select to_char(close_on, 'YYYY-MM'), amount_currency, count(*), sum(amount), sum(amount * probability / 100)
            from deal.deal where state = 'OPEN' and merged_into is null group by 1, 2""";

    private final BenchDatabase database;

    DealFloor(BenchDatabase database) {
        this.database = database;
    }

    /** One transaction for each. */
    Latencies moves(List<String> deals) throws SQLException {
        Latencies latencies = new Latencies();
        try (Connection connection = database.connection("crm")) {
            connection.setAutoCommit(false);
            for (String deal : deals) {
                long began = System.nanoTime();
                move(connection, UUID.fromString(deal));
                connection.commit();
                latencies.add(System.nanoTime() - began);
            }
        }
        return latencies;
    }

    private static void move(Connection connection, UUID deal) throws SQLException {
        update(connection, STAND, deal);
        update(connection, LEAVE, deal);
        update(connection, ARRIVE, UUID.randomUUID(), deal);
        update(connection, TELL, deal);
    }

    private static void update(Connection connection, String sql, UUID... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    Latencies sums(int times) throws SQLException {
        Latencies latencies = new Latencies();
        try (Connection connection = database.connection("crm");
                PreparedStatement statement = connection.prepareStatement(SUM)) {
            for (int n = 0; n < times; n++) {
                long began = System.nanoTime();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getBigDecimal(4);
                    }
                }
                latencies.add(System.nanoTime() - began);
            }
        }
        return latencies;
    }
}
