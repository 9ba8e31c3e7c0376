package org.callboard.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A public form by which strangers ask for help. @param allowedHosts whose pages may show it, and send to it */
record RequestForm(
        String id,
        String title,
        String intro,
        String button,
        String thankYou,
        String language,
        List<String> allowedHosts) {

    /** Browsers say which page a form was sent from; what says nothing is bounded by its rate alone. */
    boolean mayComeFrom(HttpServletRequest request) {
        String page = request.getHeader(HttpHeaders.ORIGIN);
        if (page == null) {
            page = request.getHeader(HttpHeaders.REFERER);
        }
        if (page == null) {
            return true;
        }
        String host = host(page);
        return host != null && (host.equals(lower(request.getHeader(HttpHeaders.HOST))) || allows(host));
    }

    private boolean allows(String host) {
        String bare = host.replaceAll(":\\d+$", "");
        return allowedHosts.contains(host)
                || allowedHosts.contains(bare)
                || allowedHosts.stream().anyMatch(one -> one.startsWith("*.") && bare.endsWith(one.substring(1)));
    }

    private static String host(String page) {
        try {
            return lower(URI.create(page).getAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    @Repository
    static class RequestForms {

        private final JdbcClient jdbc;

        RequestForms(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Optional<RequestForm> open(String id) {
            return jdbc.sql("select * from portal.request_form where id = ? and active")
                    .param(id)
                    .query((row, n) -> new RequestForm(
                            row.getString("id"),
                            row.getString("title"),
                            row.getString("intro"),
                            row.getString("button"),
                            row.getString("thank_you"),
                            row.getString("language"),
                            List.of((String[]) row.getArray("allowed_hosts").getArray())))
                    .optional();
        }
    }
}
