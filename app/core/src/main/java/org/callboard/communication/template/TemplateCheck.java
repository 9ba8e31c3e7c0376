package org.callboard.communication.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.callboard.communication.Channel;
import org.callboard.communication.TemplateDraft;
import org.callboard.communication.TemplateDraft.Words;
import org.callboard.records.text.FieldCheck;

/** What can be wrong with a template; everything is told at once. */
final class TemplateCheck {

    static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    static final int LONGEST_KEY = 60;
    private static final List<String> RESERVED = List.of("names", "new");
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_SMS = 1_600;
    private static final int MOST_LANGUAGES = 50;

    private final FieldCheck check;
    private final Function<String, Optional<String>> nameTrouble;
    private final List<String> purposes;

    /**
     * @param nameTrouble what is wrong with a name in the words
     * @param purposes keys that there are; {@code null} where nobody can tell yet
     */
    TemplateCheck(FieldCheck check, Function<String, Optional<String>> nameTrouble, List<String> purposes) {
        this.check = check;
        this.nameTrouble = nameTrouble;
        this.purposes = purposes;
    }

    void key(String key) {
        if (key == null || key.length() > LONGEST_KEY || !KEY.matcher(key).matches() || RESERVED.contains(key)) {
            check.wrong("key", "Say small letters and digits, parted by hyphens, like quote-sent.");
        }
    }

    /** Trimmed; what is wrong with it is told to the check. */
    TemplateDraft checked(TemplateDraft draft) {
        String title = check.line("title", draft.title(), LONGEST_TITLE);
        if (title == null) {
            check.wrong("title", "Give it a title that people find it by.");
        }
        String purpose = check.line("purpose", draft.purpose(), LONGEST_TITLE);
        if (purpose != null && purposes != null && !purposes.contains(purpose)) {
            check.wrong("purpose", "Say one of " + String.join(", ", purposes) + ".");
        }
        if (draft.channel() == Channel.IN_APP) {
            check.wrong("channel", "Templates are for EMAIL, SMS and WHATSAPP.");
        }
        if (draft.languages().isEmpty() || draft.languages().size() > MOST_LANGUAGES) {
            check.wrong("languages", "Write it in one language or more, at most " + MOST_LANGUAGES + ".");
        }
        Map<String, Words> languages = new LinkedHashMap<>();
        draft.languages()
                .forEach((language, words) -> languages.put(language, words(draft.channel(), language, words)));
        return new TemplateDraft(
                title, draft.channel(), purpose, check.line("about", draft.about(), LONGEST_TITLE), languages);
    }

    private Words words(Channel channel, String language, Words words) {
        String at = "languages." + language;
        if (!Languages.isCode(language)) {
            check.wrong(at, "Is no language; give its two letters, like en or de.");
        }
        if (words == null) {
            check.wrong(at, "Write something.");
            return new Words(null, null, null);
        }
        boolean mail = channel == Channel.EMAIL;
        String subject = mail ? check.line(at + ".subject", words.subject(), LONGEST_SUBJECT) : null;
        String text = check.lines(at + ".text", words.text(), mail ? LONGEST_TEXT : LONGEST_SMS);
        String html = mail ? check.lines(at + ".html", words.html(), LONGEST_TEXT) : null;
        if (mail && subject == null) {
            check.wrong(at + ".subject", "Say what the message is about.");
        }
        if (text == null && html == null) {
            check.wrong(at + ".text", "Write something.");
        }
        readable(at + ".subject", Blank.Kind.LINE, subject);
        readable(at + ".text", Blank.Kind.TEXT, text);
        readable(at + ".html", Blank.Kind.HTML, html);
        return new Words(subject, text, html);
    }

    private void readable(String field, Blank.Kind kind, String words) {
        if (words == null) {
            return;
        }
        try {
            Blank.of(kind, words).names().stream()
                    .map(nameTrouble)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(trouble -> check.wrong(field, trouble));
        } catch (Blank.Unreadable unreadable) {
            check.wrong(field, unreadable.getMessage());
        }
    }
}
