package org.callboard.lead.webform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.lead.WebForm;
import org.springframework.http.HttpHeaders;

/** From which pages a form may be shown and sent: those of this house, and those of the hosts it names. */
final class AllowedHosts {

    private AllowedHosts() {}

    /** For the header Content-Security-Policy. */
    static String policy(WebForm form) {
        String ancestors =
                Stream.concat(Stream.of("'self'"), form.allowedHosts().stream()).collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
                + ancestors;
    }

    /**
     * Browsers say which page a form was sent from; a machine that says nothing is bounded by its rate alone, for it could
     * as well say what we want to hear.
     */
    static boolean mayComeFrom(HttpServletRequest request, WebForm form) {
        String page = request.getHeader(HttpHeaders.ORIGIN);
        if (page == null) {
            page = request.getHeader(HttpHeaders.REFERER);
        }
        if (page == null) {
            return true;
        }
        String host = host(page);
        return host != null && (host.equals(lower(request.getHeader(HttpHeaders.HOST))) || names(form, host));
    }

    private static boolean names(WebForm form, String host) {
        List<String> allowed = form.allowedHosts();
        String withoutPort = host.replaceAll(":\\d+$", "");
        return allowed.contains(host)
                || allowed.contains(withoutPort)
                || allowed.stream().anyMatch(a -> a.startsWith("*.") && withoutPort.endsWith(a.substring(1)));
    }

    /** With its port where one is written. */
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
}
