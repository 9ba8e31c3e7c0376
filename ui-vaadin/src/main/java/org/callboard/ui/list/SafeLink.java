package org.callboard.ui.list;

/** Addresses that a page may link to: whatever an import brought, nothing but the web's own protocols. */
final class SafeLink {

    private SafeLink() {}

    /** @return empty for none, and for what is no web address */
    static String of(String written) {
        String address = written == null ? "" : written.strip();
        String lower = address.toLowerCase(java.util.Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? address : "";
    }
}
