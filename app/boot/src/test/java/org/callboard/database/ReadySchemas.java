package org.callboard.database;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tables of all contexts in a database that has none yet. */
public final class ReadySchemas {

    private ReadySchemas() {}

    public static void in(String url, String user) {
        new SchemaMigrations(new DriverManagerDataSource(url, user, "")).afterPropertiesSet();
    }
}
