package org.callboard.chat.widget;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callboard.chat.ChatWidget;
import org.callboard.guest.AllowedHosts;
import org.callboard.records.text.FieldCheck;

/** A widget as somebody wrote it, checked and trimmed. */
final class WidgetCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_GREETING = 500;
    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private WidgetCheck() {}

    /**
     * @param calendars whether there is one of that name
     * @throws org.callboard.kernel.BadInput one entry per bad field
     */
    static ChatWidget checked(ChatWidget widget, Predicate<String> calendars) {
        FieldCheck check = new FieldCheck();
        id(check, "id", widget.id());
        id(check, "requestForm", widget.requestForm());
        String language =
                widget.language() == null ? "" : widget.language().strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) {
            check.wrong("language", "Give a language by its two letters, like en or de.");
        }
        String calendar = widget.calendar() == null || widget.calendar().isBlank() ? null : widget.calendar();
        if (calendar != null && !calendars.test(calendar)) {
            check.wrong("calendar", "There is no such calendar; leave it out for whenever somebody is there.");
        }
        List<String> hosts = AllowedHosts.clean(widget.allowedHosts());
        AllowedHosts.trouble(hosts).ifPresent(why -> check.wrong("allowedHosts", why));
        ChatWidget checked = new ChatWidget(
                widget.id(),
                must(check, "title", widget.title(), LONGEST_TITLE),
                must(check, "greeting", widget.greeting(), LONGEST_GREETING),
                language,
                widget.requestForm(),
                calendar,
                hosts,
                widget.active(),
                widget.version());
        check.done();
        return checked;
    }

    private static void id(FieldCheck check, String field, String typed) {
        if (typed == null || !ID.matcher(typed).matches()) {
            check.wrong(field, "Use 1 to 60 lower case letters, digits and hyphens.");
        }
    }

    private static String must(FieldCheck check, String field, String typed, int max) {
        if (typed == null || typed.isBlank()) {
            check.wrong(field, "Write something here.");
        }
        return check.line(field, typed, max);
    }
}
