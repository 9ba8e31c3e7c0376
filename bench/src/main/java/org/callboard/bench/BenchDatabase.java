package org.callboard.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of its own with durable commits, set as {@code ./crm start} sets it, which also counts statements. */
final class BenchDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    private BenchDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static BenchDatabase start() throws IOException {
        return new BenchDatabase(EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "150")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start());
    }

    void create(String database) throws SQLException {
        run("postgres", "create database " + database);
        run(database, "create extension pg_stat_statements");
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database + "?user=postgres";
    }

    HikariDataSource pool(String database, String searchPath, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(database) + "&reWriteBatchedInserts=true");
        config.setMaximumPoolSize(size);
        config.setConnectionInitSql("set search_path to " + searchPath);
        return new HikariDataSource(config);
    }

    void run(String database, String sql) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    double number(String database, String sql) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    List<String[]> rows(String database, String sql) throws SQLException {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String[]> rows = new ArrayList<>();
            while (found.next()) {
                String[] row = new String[found.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getString(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Statements that clients sent since the extension was made, begin and commit left out. */
    double statements(String database) throws SQLException {
        return number(database, """
                select coalesce(sum(calls), 0) from pg_stat_statements s join pg_database d on d.oid = s.dbid
                where d.datname = '%s' and s.toplevel and query !~* '^(begin|commit|rollback|set|show)'""".formatted(database));
    }

    double transactions(String database) throws SQLException {
        return number("postgres", "select xact_commit from pg_stat_database where datname = '" + database + "'");
    }

    Connection connection(String database) throws SQLException {
        return java.sql.DriverManager.getConnection(url(database));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
