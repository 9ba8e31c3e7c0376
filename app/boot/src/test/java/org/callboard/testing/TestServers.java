package org.callboard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.callboard.boot.embedded.EmbeddedDatabase;
import org.callboard.boot.embedded.KeycloakServer;
import org.callboard.boot.realm.KeycloakAdmin;
import org.callboard.boot.realm.RealmSetup;
import org.callboard.database.ReadySchemas;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The one PostgreSQL and the one Keycloak of a build: started by the first who asks, stopped with the JVM. */
public final class TestServers {

    public static final String USER = EmbeddedDatabase.USER;
    public static final String SECRET = "of-a-test";

    private static final Path DIRECTORY =
            Path.of("target", "servers-" + ProcessHandle.current().pid());
    private static final Path KEYCLOAK_HOME =
            Path.of(Optional.ofNullable(System.getenv("CRM_KEYCLOAK_HOME")).orElse("target/keycloak"));

    private static final String WITH_TABLES = "with_tables";

    private static final Object KEYCLOAK = new Object();

    private static EmbeddedDatabase postgres;
    private static volatile KeycloakServer keycloak;
    private static boolean tablesAreMade;
    private static boolean stoppedBySpring;

    private TestServers() {}

    /** Creates an empty database and says its URL. */
    public static synchronized String database(String name) {
        if (postgres == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!stoppedBySpring) {
                    stop();
                }
            }));
            postgres = EmbeddedDatabase.start(DIRECTORY, false);
        }
        postgres.createIfMissing(name);
        return postgres.url(name);
    }

    /** A new database for a house, with its tables: all scripts run once, then a copy costs less. */
    public static synchronized String house(String name) {
        database(WITH_TABLES);
        if (!tablesAreMade) {
            ReadySchemas.in(postgres.url(WITH_TABLES), USER);
            tablesAreMade = true;
        }
        new JdbcTemplate(new DriverManagerDataSource(postgres.url("postgres"), USER, ""))
                .execute("create database " + name + " template " + WITH_TABLES);
        return postgres.url(name);
    }

    /** With a Spring context around, the servers end after it, not beside it: it still writes while it closes. */
    static synchronized void outliveSpring() {
        if (!stoppedBySpring) {
            stoppedBySpring = true;
            SpringApplication.getShutdownHandlers().add(TestServers::stop);
        }
    }

    /** Where Keycloak answers, with the realm and the demo people in it. Who needs only the database does not wait for it. */
    public static String keycloakUrl() {
        synchronized (KEYCLOAK) {
            if (keycloak == null) {
                KeycloakServer started =
                        KeycloakServer.start(KEYCLOAK_HOME, DIRECTORY, freePort(), database("keycloak"), SECRET);
                keycloak = started;
                started.awaitReady(Duration.ofMinutes(8));
                applyRealm();
            }
            return keycloak.url();
        }
    }

    /** Lets a browser log in to the pages at this address: each Spring context has its own port. */
    public static void allowLoginAt(String url) {
        realm().allow("crm", url);
    }

    /** Brings the realm to what its files say, as each start of the house does. */
    public static void applyRealm() {
        realm().apply(
                        Map.of(
                                "CRM_UI_SECRET", SECRET,
                                "CRM_API_SECRET", SECRET,
                                "CRM_WORKER_SECRET", SECRET,
                                "CRM_ADMIN_SECRET", SECRET,
                                "CRM_PUBLIC_URL", "http://localhost:8080"),
                        true);
    }

    /** The admin API, with every right. */
    public static KeycloakAdmin admin() {
        return new KeycloakAdmin(
                keycloakUrl(), "master", KeycloakServer.SETUP_CLIENT, SECRET, Instant::now, Duration.ofMinutes(2));
    }

    private static RealmSetup realm() {
        return new RealmSetup(keycloak.url(), SECRET, Instant::now);
    }

    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        FileSystemUtils.deleteRecursively(DIRECTORY.toFile());
    }
}
