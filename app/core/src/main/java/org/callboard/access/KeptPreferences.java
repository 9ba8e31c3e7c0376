package org.callboard.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One row per person and key. */
@Service
class KeptPreferences implements Preferences {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    KeptPreferences(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> get(String key) {
        return jdbc.sql("select value from access.preference where username = ? and key = ?")
                .params(currentUser.viewer().username(), key)
                .query(String.class)
                .optional();
    }

    @Override
    @Transactional
    public void set(String key, String value) {
        String username = currentUser.viewer().username();
        Limits.text("key", key, 200);
        if (value == null) {
            jdbc.sql("delete from access.preference where username = ? and key = ?")
                    .params(username, key)
                    .update();
            return;
        }
        Limits.text("value", value, 10_000);
        jdbc.sql("""
                        insert into access.preference (username, key, value) values (?, ?, ?)
                        on conflict (username, key) do update set value = excluded.value
                        """).params(username, key, value).update();
    }
}
