package org.callboard.guest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** Other sites whose pages may show a page of ours in a frame, or send to it; none of them unless somebody named it. */
public final class AllowedHosts {

    private static final Pattern HOST =
            Pattern.compile("(?:\\*\\.)?[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::\\d{1,5})?");
    private static final int MOST = 50;

    private AllowedHosts() {}

    /** As they are kept: in lower case, each once. */
    public static List<String> clean(List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .map(host -> host == null ? "" : host.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
    }

    /** What is wrong with them, for whoever wrote them; they stand in a header as they are. */
    public static Optional<String> trouble(List<String> clean) {
        if (clean.size() > MOST) {
            return Optional.of("Are too many: at most " + MOST + ".");
        }
        return clean.stream().allMatch(host -> HOST.matcher(host).matches())
                ? Optional.empty()
                : Optional.of("Write hosts like www.example.com or *.example.com, without https://.");
    }

    /** Browsers say which page something was sent from; what says nothing is bounded by its rate alone. */
    public static boolean mayComeFrom(HttpServletRequest request, List<String> allowed) {
        String page = request.getHeader(HttpHeaders.ORIGIN);
        if (page == null) {
            page = request.getHeader(HttpHeaders.REFERER);
        }
        if (page == null) {
            return true;
        }
        String host = host(page);
        return host != null && (host.equals(lower(request.getHeader(HttpHeaders.HOST))) || names(allowed, host));
    }

    private static boolean names(List<String> allowed, String host) {
        String bare = host.replaceAll(":\\d+$", "");
        return allowed.contains(host)
                || allowed.contains(bare)
                || allowed.stream().anyMatch(one -> one.startsWith("*.") && bare.endsWith(one.substring(1)));
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
}
