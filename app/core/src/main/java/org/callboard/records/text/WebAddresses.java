package org.callboard.records.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses of pages and the domains they stand on, as people type them. */
public final class WebAddresses {

    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?"
                    + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?)+");
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:.*");
    private static final Pattern PORT = Pattern.compile("[^/:]+:\\d{1,5}(/.*)?");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddresses() {}

    /** The domain alone, without {@code www.}; {@code null} when there is none to be read. */
    public static String domain(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
        String host = text.split("[/?#:]", 2)[0];
        String domain = host.startsWith("www.") ? host.substring(4) : host;
        domain = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        return DOMAIN.matcher(domain).matches() ? domain : null;
    }

    /** With https where no scheme was typed; {@code null} when it is no address of a page. */
    public static String link(String typed) {
        String text = typed.strip();
        boolean bare = !SCHEME.matcher(text).matches() || PORT.matcher(text).matches();
        try {
            URI uri = new URI(bare ? "https://" + text : text);
            boolean page = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
            return page && (!bare || domain(text) != null) ? uri.toString() : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
