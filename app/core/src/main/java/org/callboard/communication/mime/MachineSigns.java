package org.callboard.communication.mime;

import java.util.Locale;
import java.util.Set;

/**
 * What tells that no person wrote a mail to us.
 *
 * @param automatic a machine wrote it: an answer from a holiday, a notice, a bounce (RFC 3834)
 * @param bulk it went to many: a list, a newsletter
 * @param ours {@code X-Callboard-Message}: some Callboard sent it; {@code null} when none did
 */
public record MachineSigns(boolean automatic, boolean bulk, String ours) {

    private static final Set<String> AUTOMATIC = Set.of("auto_reply", "auto-reply", "autoreply", "junk");
    private static final Set<String> BULK = Set.of("bulk", "list");
    private static final Set<String> ANSWERING = Set.of(
            "X-Autoreply",
            "X-Autorespond",
            "X-AutoReply-From",
            "X-Auto-Reply",
            "X-Mail-Autoreply",
            "X-Loop",
            "X-Failed-Recipients");

    /** Whether nothing may be answered or begun because of it. */
    public boolean anyMachine() {
        return automatic || bulk || ours != null;
    }

    static MachineSigns of(MailHeaders headers) {
        String submitted = word(headers.text("Auto-Submitted"));
        String precedence = word(headers.text("Precedence"));
        boolean automatic = !submitted.isEmpty() && !submitted.startsWith("no")
                || AUTOMATIC.contains(precedence)
                || ANSWERING.stream().anyMatch(headers::has)
                || "<>".equals(headers.text("Return-Path"))
                || isDaemon(headers);
        boolean bulk = BULK.contains(precedence)
                || headers.has("List-Id")
                || headers.has("List-Unsubscribe")
                || headers.has("List-Post");
        String ours = headers.text("X-Callboard-Message");
        return new MachineSigns(automatic, bulk, ours == null || ours.isEmpty() ? null : ours);
    }

    private static boolean isDaemon(MailHeaders headers) {
        String from = headers.from().address().toLowerCase(Locale.ROOT);
        return from.startsWith("mailer-daemon@") || from.startsWith("mail-daemon@");
    }

    private static String word(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
