package org.callboard.communication.notice;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.callboard.kernel.SubjectPages;
import org.callboard.worklist.Digests.Digest;
import org.callboard.worklist.Notifications.Notification;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A digest in words, with a link to each thing; what is said around them is said in the reader's language. */
@Component
class DigestWords {

    private static final String BUNDLE = "org.callboard.communication.notice.digest";
    private static final Control ENGLISH_ELSE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final String home;

    DigestWords(@Value("${crm.public-url:http://localhost:8080}") String home) {
        this.home = home.replaceAll("/+$", "");
    }

    /** As a mail has it. */
    record Words(String subject, String text, String html) {}

    /** @param languages that its reader understands, the best one first */
    Words of(Digest digest, Collection<String> languages) {
        ResourceBundle said = bundle(languages);
        int all = digest.unread().size() + digest.more();
        return new Words(say(said, "subject", all), text(digest, said), html(digest, said));
    }

    private String text(Digest digest, ResourceBundle said) {
        return digest.unread().stream()
                        .map(one -> "- " + one.text() + "\n  " + link(one))
                        .collect(Collectors.joining("\n"))
                + (digest.more() == 0 ? "" : "\n\n" + say(said, "more", digest.more()))
                + "\n\n" + said.getString("asked") + " " + home + "/my-notifications";
    }

    private String html(Digest digest, ResourceBundle said) {
        String lines = digest.unread().stream()
                .map(one -> "<li><a href=\"%s\">%s</a></li>".formatted(link(one), HtmlUtils.htmlEscape(one.text())))
                .collect(Collectors.joining());
        String more = digest.more() == 0 ? "" : say(said, "more", digest.more());
        return "<ul>%s</ul><p>%s</p><p>%s <a href=\"%s/my-notifications\">%s</a></p>"
                .formatted(lines, more, said.getString("asked"), home, said.getString("change"));
    }

    private String link(Notification one) {
        if (one.taskId() != null) {
            return home + "/tasks/" + one.taskId();
        }
        return one.subject() == null
                ? home
                : SubjectPages.path(one.subject())
                        .map(path -> home + "/" + path)
                        .orElse(home);
    }

    /** In the first of the languages that the house has words in, else in English. */
    private static ResourceBundle bundle(Collection<String> languages) {
        return languages.stream()
                .map(Locale::forLanguageTag)
                .filter(one ->
                        one.getLanguage().equals("en") || in(one).getLocale().equals(language(one)))
                .map(DigestWords::in)
                .findFirst()
                .orElseGet(() -> in(Locale.ENGLISH));
    }

    private static Locale language(Locale one) {
        return Locale.forLanguageTag(one.getLanguage());
    }

    private static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, DigestWords.class.getClassLoader(), ENGLISH_ELSE);
    }

    private static String say(ResourceBundle said, String key, int count) {
        return new MessageFormat(said.getString(key), said.getLocale()).format(new Object[] {count});
    }
}
