package org.callboard.chat.widget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.callboard.chat.ChatWidget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Widgets as they are kept. */
@Repository
class WidgetRows {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    WidgetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ChatWidget> all() {
        return jdbc.sql("select * from chat.widget order by active desc, title, id limit " + MOST)
                .query(WidgetRows::widget)
                .list();
    }

    Optional<ChatWidget> find(String id) {
        return jdbc.sql("select * from chat.widget where id = ?")
                .param(id)
                .query(WidgetRows::widget)
                .optional();
    }

    /** @return whether it was new */
    boolean insert(ChatWidget widget) {
        return with(widget, """
                insert into chat.widget
                    (id, title, greeting, language, request_form, calendar, allowed_hosts, active, version)
                values (:id, :title, :greeting, :language, :form, :calendar, :hosts, :active, 1) on conflict do nothing
                """).update() == 1;
    }

    /** @return whether it was the version that was seen */
    boolean update(ChatWidget widget) {
        return with(widget, """
                                update chat.widget set title = :title, greeting = :greeting, language = :language,
                                    request_form = :form, calendar = :calendar, allowed_hosts = :hosts, active = :active,
                                    version = version + 1
                                where id = :id and version = :version
                                """).param("version", widget.version()).update() == 1;
    }

    private JdbcClient.StatementSpec with(ChatWidget widget, String sql) {
        return jdbc.sql(sql)
                .param("id", widget.id())
                .param("title", widget.title())
                .param("greeting", widget.greeting())
                .param("language", widget.language())
                .param("form", widget.requestForm())
                .param("calendar", widget.calendar(), Types.VARCHAR)
                .param("hosts", widget.allowedHosts().toArray(String[]::new))
                .param("active", widget.active());
    }

    private static ChatWidget widget(ResultSet row, int n) throws SQLException {
        return new ChatWidget(
                row.getString("id"),
                row.getString("title"),
                row.getString("greeting"),
                row.getString("language"),
                row.getString("request_form"),
                row.getString("calendar"),
                List.of((String[]) row.getArray("allowed_hosts").getArray()),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
