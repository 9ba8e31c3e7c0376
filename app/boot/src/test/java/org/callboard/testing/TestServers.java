package org.callboard.testing;

import java.nio.file.Path;
import org.callboard.boot.embedded.EmbeddedDatabase;

/** The one PostgreSQL and the one Keycloak of a build: started by the first who asks, stopped with the JVM. */
public final class TestServers {

    public static final String USER = EmbeddedDatabase.USER;
    static final String SECRET = "of-a-test";

    private static final Path DIRECTORY =
            Path.of("target", "servers-" + ProcessHandle.current().pid());
    private static EmbeddedDatabase postgres;

    private TestServers() {}

    /** Creates an empty database and says its URL. */
    public static synchronized String database(String name) {
        if (postgres == null) {
            postgres = EmbeddedDatabase.start(DIRECTORY, false);
            // Spring closes its contexts in a hook too; whoever still writes then only logs that the server went.
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        }
        postgres.createIfMissing(name);
        return postgres.url(name);
    }

    public static synchronized String keycloakUrl() {
        return "http://localhost:1";
    }
}
