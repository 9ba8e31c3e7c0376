package org.callboard.chat.web;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A place where people may chat, on pages of the hosts that it names. */
record Widget(
        String id, String title, String greeting, String language, String requestForm, List<String> allowedHosts) {

    @Repository
    static class Widgets {

        private final JdbcClient jdbc;

        Widgets(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Optional<Widget> open(String id) {
            return jdbc.sql("select * from chat.widget where id = ? and active")
                    .param(id)
                    .query((row, n) -> new Widget(
                            row.getString("id"),
                            row.getString("title"),
                            row.getString("greeting"),
                            row.getString("language"),
                            row.getString("request_form"),
                            List.of((String[]) row.getArray("allowed_hosts").getArray())))
                    .optional();
        }
    }
}
