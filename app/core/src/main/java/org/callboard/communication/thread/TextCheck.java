package org.callboard.communication.thread;

import java.util.List;
import org.callboard.access.People;
import org.callboard.access.Person;
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

    private final People people;

    TextCheck(People people) {
        this.people = people;
    }

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

    private void each(FieldCheck check, Channel channel, String field, List<Address> addresses) {
        for (int i = 0; i < addresses.size(); i++) {
            Address one = addresses.get(i);
            String name = field + "[" + i + "]";
            String address = check.line(name, one.address(), LONGEST_ADDRESS);
            String trouble = trouble(channel, address == null ? "" : address);
            if (trouble != null) {
                check.wrong(name, trouble);
            }
            check.line(name + ".name", one.name(), LONGEST_NAME);
        }
    }

    /** {@code null} when it is one. */
    private String trouble(Channel channel, String address) {
        return switch (channel) {
            case EMAIL ->
                MailAddresses.isOne(address) ? null : "Is no e-mail address; give one like josephine@example.com.";
            case SMS, WHATSAPP ->
                NormalForm.phone(address) == null ? "Is no phone number; give one like +49 30 901820." : null;
            case IN_APP ->
                people.find(address).filter(Person::enabled).isEmpty() ? "Is no colleague; give a username." : null;
        };
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

    /** Safe to show; {@code null} when there is none, or no way for it: telephones show plain words. */
    String html(FieldCheck check, Channel channel, String typed) {
        if (channel != Channel.EMAIL || typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST_TEXT) {
            check.wrong("html", "Is too long: at most a million characters.");
            return null;
        }
        String clean = check.lines("html", typed.replace('\f', ' '), LONGEST_TEXT);
        return clean == null ? null : Words.safe(clean);
    }

    /** @param html as it was typed; what is plain is made of it where nothing plain was typed */
    String text(FieldCheck check, Channel channel, String typed, String html) {
        boolean made = (typed == null || typed.isBlank()) && html != null && html.length() <= LONGEST_TEXT;
        int longest = channel == Channel.EMAIL ? LONGEST_TEXT : LONGEST_SMS;
        String text = check.lines("text", made ? Words.plain(html) : typed, longest);
        if (text == null || text.isBlank() && html == null) {
            check.wrong("text", "Write something.");
        }
        return text == null ? "" : text;
    }
}
