package org.callboard.communication.thread;

import java.util.List;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.MessageView;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.MailAddresses;
import org.callboard.records.text.NormalForm;
import org.springframework.stereotype.Component;

/** What can be wrong with addresses and words; a line that would become two headers is refused here. */
@Component
class TextCheck {

    private static final int MOST_RECIPIENTS = 100;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_SMS = 1_600;

    void recipients(FieldCheck check, Channel channel, List<Address> to, List<Address> cc, List<Address> bcc) {
        if (to.isEmpty()) {
            check.wrong("to", "Say whom it goes to.");
        }
        if (to.size() + cc.size() + bcc.size() > MOST_RECIPIENTS) {
            check.wrong("to", "At most " + MOST_RECIPIENTS + " people get one message; a campaign writes to more.");
        }
        if (channel != Channel.EMAIL && to.size() + cc.size() + bcc.size() > 1) {
            check.wrong("to", "By " + channel + " one person is written to at a time.");
        }
        each(check, channel, "to", to);
        each(check, channel, "cc", cc);
        each(check, channel, "bcc", bcc);
    }

    private static void each(FieldCheck check, Channel channel, String field, List<Address> addresses) {
        for (int i = 0; i < addresses.size(); i++) {
            Address one = addresses.get(i);
            String name = field + "[" + i + "]";
            String address = check.line(name, one.address(), LONGEST_ADDRESS);
            if (channel == Channel.EMAIL && (address == null || !MailAddresses.isOne(address))) {
                check.wrong(name, "Is no e-mail address; give one like josephine@example.com.");
            } else if (channel != Channel.EMAIL
                    && channel != Channel.IN_APP
                    && (address == null || NormalForm.phone(address) == null)) {
                check.wrong(name, "Is no phone number; give one like +49 30 901820.");
            }
            check.line(name + ".name", one.name(), LONGEST_NAME);
        }
    }

    /** An answer's begins with Re:, unless it is said. */
    String subject(FieldCheck check, Channel channel, String typed, MessageView answered) {
        String subject = check.line("subject", typed, LONGEST_SUBJECT);
        if (typed != null && typed.strip().indexOf('\t') >= 0) {
            check.wrong("subject", "Is one line without tabs.");
        }
        if (subject == null && answered != null) {
            String before = answered.subject();
            subject = before.regionMatches(true, 0, "Re:", 0, 3) ? before : "Re: " + before;
        }
        if (subject == null && channel == Channel.EMAIL) {
            check.wrong("subject", "Say what it is about.");
        }
        return subject == null ? "" : subject;
    }

    /** Safe to show; {@code null} when there is none. */
    String html(FieldCheck check, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST_TEXT) {
            check.wrong("html", "Is too long: at most a million characters.");
            return null;
        }
        String clean = check.lines("html", typed.replace('\f', ' '), LONGEST_TEXT);
        return clean == null ? null : Words.safe(clean);
    }

    String text(FieldCheck check, Channel channel, String typed, String html) {
        String text = check.lines("text", typed, channel == Channel.EMAIL ? LONGEST_TEXT : LONGEST_SMS);
        if (text == null && html != null) {
            text = Words.plain(html);
        }
        if (text == null || text.isBlank() && html == null) {
            check.wrong("text", "Write something.");
        }
        return text == null ? "" : text;
    }
}
