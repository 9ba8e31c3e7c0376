package org.callboard.communication.notice;

import java.util.Map;
import java.util.stream.Collectors;
import org.callboard.kernel.Subject;
import org.callboard.worklist.Digests.Digest;
import org.callboard.worklist.Notifications.Notification;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A digest in words, with a link to each thing. */
@Component
class DigestWords {

    private static final Map<String, String> PAGES =
            Map.of("lead", "leads", "company", "companies", "person", "people", "deal", "deals");

    private final String home;

    DigestWords(@Value("${crm.public-url:http://localhost:8080}") String home) {
        this.home = home.replaceAll("/+$", "");
    }

    String subject(Digest digest) {
        int all = digest.unread().size() + digest.more();
        return all == 1 ? "1 thing that you did not read" : all + " things that you did not read";
    }

    String text(Digest digest) {
        return digest.unread().stream()
                        .map(one -> "- " + one.text() + "\n  " + link(one))
                        .collect(Collectors.joining("\n"))
                + more(digest)
                + "\n\nYou asked for this mail: " + home + "/my-notifications";
    }

    String html(Digest digest) {
        String lines = digest.unread().stream()
                .map(one -> "<li><a href=\"%s\">%s</a></li>".formatted(link(one), HtmlUtils.htmlEscape(one.text())))
                .collect(Collectors.joining());
        return "<ul>" + lines + "</ul><p>" + more(digest).strip() + "</p><p>You asked for this mail: <a href=\"" + home
                + "/my-notifications\">change that</a></p>";
    }

    private static String more(Digest digest) {
        return digest.more() == 0 ? "" : "\n\nAnd " + digest.more() + " more.";
    }

    private String link(Notification one) {
        Subject subject = one.subject();
        if (one.taskId() != null) {
            return home + "/tasks/" + one.taskId();
        }
        String page = subject == null ? null : PAGES.get(subject.type());
        return page == null ? home : home + "/" + page + "/" + subject.id();
    }
}
