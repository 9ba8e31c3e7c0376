package org.callboard.communication.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What analysts wrote over the shipped templates, and of their own. Only ever added to. */
@Repository
class TemplateRows {

    private static final int MOST_TEMPLATES = 1_000;
    private static final int MOST_VERSIONS = 200;

    private final JdbcClient jdbc;

    TemplateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param content as a {@link TemplateFile} */
    record Written(String key, int version, int release, String content, boolean retired, String author, Instant at) {}

    /** The newest of each, by key. */
    List<Written> newest() {
        return jdbc.sql("select distinct on (key) * from communication.template order by key, version desc limit ?")
                .param(MOST_TEMPLATES)
                .query(TemplateRows::row)
                .list();
    }

    /** The newest that was written before the release after this one came. */
    Optional<Written> newest(String key, int release) {
        return jdbc.sql("select * from communication.template where key = ? and release <= ?"
                        + " order by version desc limit 1")
                .params(key, release)
                .query(TemplateRows::row)
                .optional();
    }

    Optional<Written> find(String key, int version) {
        return jdbc.sql("select * from communication.template where key = ? and version = ?")
                .params(key, version)
                .query(TemplateRows::row)
                .optional();
    }

    List<Written> all(String key) {
        return jdbc.sql("select * from communication.template where key = ? order by version desc limit ?")
                .params(key, MOST_VERSIONS)
                .query(TemplateRows::row)
                .list();
    }

    /** @return false when there is such a version already */
    boolean add(Written version) {
        try {
            jdbc.sql("""
                            insert into communication.template (key, version, release, content, retired, author, at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            version.key(),
                            version.version(),
                            version.release(),
                            version.content(),
                            version.retired(),
                            version.author(),
                            Timestamp.from(version.at()))
                    .update();
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    private static Written row(ResultSet row, int n) throws SQLException {
        return new Written(
                row.getString("key"),
                row.getInt("version"),
                row.getInt("release"),
                row.getString("content"),
                row.getBoolean("retired"),
                row.getString("author"),
                row.getTimestamp("at").toInstant());
    }
}
