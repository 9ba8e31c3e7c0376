package org.callboard.portal.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.callboard.portal.RequestForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forms as they are kept. */
@Repository
class RequestFormRows {

    static final int MOST = 500;

    private final JdbcClient jdbc;

    RequestFormRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RequestForm> all() {
        return jdbc.sql("select * from portal.request_form order by active desc, title, id limit " + MOST)
                .query(RequestFormRows::form)
                .list();
    }

    Optional<RequestForm> find(String id) {
        return jdbc.sql("select * from portal.request_form where id = ?")
                .param(id)
                .query(RequestFormRows::form)
                .optional();
    }

    /** @return whether it was new */
    boolean insert(RequestForm form) {
        return with(form, """
                insert into portal.request_form
                    (id, title, intro, button, thank_you, language, queue, allowed_hosts, active, version)
                values (:id, :title, :intro, :button, :thanks, :language, :queue, :hosts, :active, 1) on conflict do nothing
                """).update() == 1;
    }

    /** @return whether it was the version that was seen */
    boolean update(RequestForm form) {
        return with(form, """
                                update portal.request_form set title = :title, intro = :intro, button = :button,
                                    thank_you = :thanks, language = :language, queue = :queue, allowed_hosts = :hosts,
                                    active = :active, version = version + 1
                                where id = :id and version = :version
                                """).param("version", form.version()).update() == 1;
    }

    private JdbcClient.StatementSpec with(RequestForm form, String sql) {
        return jdbc.sql(sql)
                .param("id", form.id())
                .param("title", form.title())
                .param("intro", form.intro(), Types.VARCHAR)
                .param("button", form.button())
                .param("thanks", form.thankYou())
                .param("language", form.language())
                .param("queue", form.queue(), Types.VARCHAR)
                .param("hosts", form.allowedHosts().toArray(String[]::new))
                .param("active", form.active());
    }

    private static RequestForm form(ResultSet row, int n) throws SQLException {
        return new RequestForm(
                row.getString("id"),
                row.getString("title"),
                row.getString("intro"),
                row.getString("button"),
                row.getString("thank_you"),
                row.getString("language"),
                row.getString("queue"),
                List.of((String[]) row.getArray("allowed_hosts").getArray()),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
