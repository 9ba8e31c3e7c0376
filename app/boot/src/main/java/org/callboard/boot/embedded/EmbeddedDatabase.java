package org.callboard.boot.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.callboard.boot.CannotStart;

/**
 * A real PostgreSQL below a directory of its own. The port belongs to the directory: a server that a killed process left
 * behind is found again there and taken over.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The server listens on the loopback address only and trusts whoever reaches it there. */
    public static final String USER = "postgres";

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** @param durable whether a commit outlives a power cut; only tests may do without */
    public static EmbeddedDatabase start(Path directory, boolean durable) {
        String safety = durable ? "on" : "off";
        Path data = directory.resolve("postgres");
        try {
            Files.createDirectories(directory);
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            directory.resolve("postgres-binaries").toFile())
                    .setPort(FixedPort.of(directory.resolve("postgres.port"), data.resolve("postmaster.pid")))
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setRegisterShutdownHook(false)
                    .setErrorRedirector(log(directory))
                    .setOutputRedirector(log(directory))
                    .setServerConfig("fsync", safety)
                    .setServerConfig("synchronous_commit", safety)
                    .setServerConfig("full_page_writes", safety)
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "150")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("random_page_cost", "1.1");
            if (System.getProperty("os.name").startsWith("Linux")) {
                // Sorts by code point and knows the letters of every language, whatever the machine's own locale is.
                builder.setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("lc-ctype", "C.UTF-8")
                        .setLocaleConfig("lc-collate", "C");
            }
            return new EmbeddedDatabase(builder.start());
        } catch (IOException | IllegalStateException e) {
            throw new CannotStart(
                    "The embedded PostgreSQL in " + directory + " does not start: " + e.getMessage() + " See "
                            + directory.resolve("postgres.log") + ".",
                    e);
        }
    }

    private static ProcessBuilder.Redirect log(Path directory) {
        return ProcessBuilder.Redirect.appendTo(
                directory.resolve("postgres.log").toFile());
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    public void createIfMissing(String database) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet known =
                        statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            if (!known.next()) {
                connection.createStatement().execute("create database " + database);
            }
        } catch (SQLException e) {
            throw new CannotStart("The database " + database + " cannot be created: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }
}
