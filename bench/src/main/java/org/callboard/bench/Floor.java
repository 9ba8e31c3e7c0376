package org.callboard.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What nobody can beat: the very rows that leads left behind, written again by plain JDBC in one transaction per lead,
 * batched per table, into tables with the same indexes (foreign keys and triggers are left out).
 */
final class Floor {

    private record Table(String name, String copy, List<String> columns, List<String[]> rows) {}

    private static final String OURS = """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', 'public', 'floor', 'imports')
              and tablename not like 'flyway%' order by 1""";

    private final HikariDataSource pool;
    private final int clients;
    private Map<String, Long> before = Map.of();
    private final List<Table> tables = new ArrayList<>();
    private int leads;

    Floor(HikariDataSource pool, int clients) {
        this.pool = pool;
        this.clients = clients;
    }

    /** Remembers how many rows each table has; call it before the leads come. */
    void look() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            before = counts(connection);
        }
    }

    /** Learns the rows that came since the look. @return rows per lead */
    double learn(int leadsSince) throws SQLException {
        leads = leadsSince;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema floor");
            for (Map.Entry<String, Long> now : counts(connection).entrySet()) {
                long known = before.getOrDefault(now.getKey(), 0L);
                if (now.getValue() > known) {
                    Table table = learn(connection, now.getKey(), known);
                    statement.execute("create table %s (like %s including indexes including constraints)"
                            .formatted(table.copy(), table.name()));
                    tables.add(table);
                }
            }
        }
        return tables.stream().mapToInt(t -> t.rows().size()).sum() / (double) leads;
    }

    /** @return seconds for as many leads as were learnt */
    double write() throws Exception {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (Table table : tables) {
                statement.execute("truncate " + table.copy());
            }
        }
        return Crew.work(clients, leads, this::writeLead);
    }

    private void writeLead(int number) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            for (Table table : tables) {
                int from = (int) ((long) table.rows().size() * number / leads);
                int to = (int) ((long) table.rows().size() * (number + 1) / leads);
                if (to > from) {
                    write(connection, table, table.rows().subList(from, to));
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void write(Connection connection, Table table, List<String[]> rows) throws SQLException {
        String marks = table.columns().stream().map(c -> "?").collect(Collectors.joining(","));
        String sql =
                "insert into %s (%s) values (%s)".formatted(table.copy(), String.join(",", table.columns()), marks);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (String[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i], Types.OTHER);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Table learn(Connection connection, String name, long known) throws SQLException {
        List<String> columns = columns(connection, name);
        String asText = columns.stream().map(c -> c + "::text").collect(Collectors.joining(","));
        List<String[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select %s from %s order by ctid offset %d".formatted(asText, name, known))) {
            while (found.next()) {
                String[] row = new String[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getString(i + 1);
                }
                rows.add(row);
            }
        }
        return new Table(name, "floor." + name.replace('.', '_').replace("\"", ""), columns, rows);
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery("select * from " + table + " limit 0")) {
            var described = all.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i : IntStream.rangeClosed(1, described.getColumnCount()).toArray()) {
                names.add('"' + described.getColumnName(i) + '"');
            }
            return names;
        }
    }

    private static Map<String, Long> counts(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(OURS)) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            Map<String, Long> counts = new LinkedHashMap<>();
            for (String name : names) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + name)) {
                    count.next();
                    counts.put(name, count.getLong(1));
                }
            }
            return counts;
        }
    }
}
