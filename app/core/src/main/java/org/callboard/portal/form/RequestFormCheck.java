package org.callboard.portal.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callboard.guest.AllowedHosts;
import org.callboard.portal.RequestForm;
import org.callboard.records.text.FieldCheck;

/** A form as somebody wrote it, checked and trimmed. */
final class RequestFormCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BUTTON = 60;
    private static final int LONGEST_WORDS = 2_000;
    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private RequestFormCheck() {}

    /**
     * @param queues that requests may wait in
     * @throws org.callboard.kernel.BadInput one entry per bad field
     */
    static RequestForm checked(RequestForm form, Set<String> queues) {
        FieldCheck check = new FieldCheck();
        if (form.id() == null || !ID.matcher(form.id()).matches()) {
            check.wrong("id", "Use 1 to 60 lower case letters, digits and hyphens.");
        }
        String language = form.language() == null ? "" : form.language().strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) {
            check.wrong("language", "Give a language by its two letters, like en or de.");
        }
        String queue = form.queue() == null || form.queue().isBlank() ? null : form.queue();
        if (queue != null && !queues.contains(queue)) {
            check.wrong("queue", "Choose from " + String.join(", ", queues) + ".");
        }
        List<String> hosts = AllowedHosts.clean(form.allowedHosts());
        AllowedHosts.trouble(hosts).ifPresent(why -> check.wrong("allowedHosts", why));
        RequestForm checked = new RequestForm(
                form.id(),
                must(check, "title", form.title(), LONGEST_TITLE),
                check.lines("intro", form.intro(), LONGEST_WORDS),
                must(check, "button", form.button(), LONGEST_BUTTON),
                must(check, "thankYou", form.thankYou(), LONGEST_WORDS),
                language,
                queue,
                hosts,
                form.active(),
                form.version());
        check.done();
        return checked;
    }

    private static String must(FieldCheck check, String field, String typed, int max) {
        if (typed == null || typed.isBlank()) {
            check.wrong(field, "Write something here.");
        }
        return check.lines(field, typed, max);
    }
}
