package org.callboard.portal.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.records.text.FieldCheck;

/** What somebody typed into a form for a new request; filled by the form's own names. */
class Typed {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_TEXT = 20_000;

    private String subject = "";
    private String text = "";
    private String key = Ids.next().toString();
    private String asked = "";
    private String sure = "";

    void check() {
        FieldCheck check = new FieldCheck();
        String line = check.line("subject", subject, LONGEST_SUBJECT);
        String lines = check.lines("text", text, LONGEST_TEXT);
        if (line == null && subject.isBlank()) {
            check.wrong("subject", "Say in a few words what it is about.");
        }
        if (lines == null && text.isBlank()) {
            check.wrong("text", "Tell us what is wrong.");
        }
        check.done();
        subject = line;
        text = lines;
    }

    /** @param withFile a file says enough */
    static void checkWords(String words, boolean withFile) {
        FieldCheck check = new FieldCheck();
        check.lines("text", words, LONGEST_TEXT);
        if (words.isBlank() && !withFile) {
            check.wrong("text", "Write something first, or choose a file.");
        }
        check.done();
    }

    String words() {
        return subject + "\n" + text;
    }

    /** The same form sent twice is one request. */
    String key() {
        return id(key).map(id -> "portal/" + id).orElse(null);
    }

    Optional<UUID> inquiry() {
        return id(asked);
    }

    boolean isSure() {
        return sure.equals("yes");
    }

    private static Optional<UUID> id(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException noId) {
            throw new BadInput("key", "Open the form again, please.");
        }
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public void setSure(String sure) {
        this.sure = sure;
    }

    String getLanguage() {
        return Locale.ENGLISH.getLanguage();
    }
}
