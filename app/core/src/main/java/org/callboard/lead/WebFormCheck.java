package org.callboard.lead;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.callboard.records.text.FieldCheck;

/** A form as somebody wrote it, checked and trimmed. */
final class WebFormCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");
    private static final Pattern HOST =
            Pattern.compile("(?:\\*\\.)?[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::\\d{1,5})?");
    private static final int MOST_HOSTS = 50;

    private WebFormCheck() {}

    /**
     * @param offered what it may ask for
     * @throws org.callboard.kernel.BadInput one entry per bad field
     */
    static WebForm checked(WebForm form, List<String> offered) {
        FieldCheck check = new FieldCheck();
        if (form.id() == null || !ID.matcher(form.id()).matches()) {
            check.wrong("id", "Use 1 to 60 lower case letters, digits and hyphens.");
        }
        List<String> fields = known(check, "fields", form.fields(), offered);
        if (WebForm.TELLING.stream().noneMatch(fields::contains)) {
            check.wrong("fields", "Ask for at least one of " + String.join(", ", WebForm.TELLING) + ".");
        }
        WebForm checked = new WebForm(
                form.id(),
                must(check, "title", form.title(), 200),
                check.lines("intro", form.intro(), 2_000),
                must(check, "button", form.button() == null ? "Send" : form.button(), 60),
                must(check, "thankYou", form.thankYou(), 2_000),
                must(check, "source", form.source(), 100),
                check.line("campaign", form.campaign(), 100),
                fields,
                known(check, "required", form.required(), fields),
                hosts(check, form.allowedHosts()),
                form.active(),
                form.version());
        check.done();
        return checked;
    }

    private static String must(FieldCheck check, String field, String typed, int max) {
        String text = check.lines(field, typed, max);
        if (typed == null || typed.isBlank()) {
            check.wrong(field, "Must not be empty.");
        }
        return text;
    }

    private static List<String> known(FieldCheck check, String field, List<String> typed, List<String> known) {
        Set<String> wanted = new LinkedHashSet<>(typed == null ? List.of() : typed);
        if (!known.containsAll(wanted)) {
            check.wrong(field, "Choose from " + String.join(", ", known) + ".");
            return List.of();
        }
        return List.copyOf(wanted);
    }

    private static List<String> hosts(FieldCheck check, List<String> typed) {
        Set<String> hosts = new LinkedHashSet<>();
        for (String host : typed == null ? List.<String>of() : typed) {
            String lower = host == null ? "" : host.strip().toLowerCase(Locale.ROOT);
            if (!HOST.matcher(lower).matches()) {
                check.wrong("allowedHosts", "Write hosts like www.example.com or *.example.com, without https://.");
            }
            hosts.add(lower);
        }
        if (hosts.size() > MOST_HOSTS) {
            check.wrong("allowedHosts", "Are too many: at most " + MOST_HOSTS + ".");
        }
        return List.copyOf(hosts);
    }
}
