package org.callboard.guest;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page for people without a log-in.
 *
 * @param language of its words, {@code en}
 * @param body HTML
 * @param listed whether search engines may find it
 * @param keep how long a browser may keep it; {@code null} for not at all
 * @param scripts files of this house that it needs; none of the pages must need one
 * @param hosts other sites that may show it in a frame
 */
public record GuestPage(
        String title,
        String language,
        String body,
        boolean listed,
        Duration keep,
        List<String> scripts,
        List<String> hosts) {

    public GuestPage {
        Objects.requireNonNull(body);
        scripts = List.copyOf(scripts);
        hosts = List.copyOf(hosts);
    }

    /** For one person alone: not listed, not kept. */
    public static GuestPage closed(String title, String body) {
        return new GuestPage(title, "en", body, false, null, List.of(), List.of());
    }

    /** For everybody. */
    public static GuestPage open(String title, String language, String body, Duration keep) {
        return new GuestPage(title, language, body, true, keep, List.of(), List.of());
    }

    public GuestPage withScript(String path) {
        return new GuestPage(
                title,
                language,
                body,
                listed,
                keep,
                Stream.concat(scripts.stream(), Stream.of(path)).toList(),
                hosts);
    }

    public GuestPage framedBy(List<String> others) {
        return new GuestPage(title, language, body, listed, keep, scripts, others);
    }

    /** What the browser may do for it; everything else it must not. */
    String policy() {
        String ancestors = Stream.concat(Stream.of("'self'"), hosts.stream()).collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'self'; img-src 'self' https: data:; form-action 'self'; base-uri 'none'; "
                + (scripts.isEmpty() ? "" : "script-src 'self'; connect-src 'self'; ")
                + "frame-ancestors " + ancestors;
    }
}
