package org.callboard.worklist.form;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Answers to {@code textfield} and {@code textarea}: length, pattern, e-mail, phone. */
final class Texts {

    /** What a process variable holds. */
    private static final int LONGEST = 4_000;

    /** As the HTML standard defines a valid e-mail address, and form-js with it. */
    private static final Pattern EMAIL = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]{5,30}");

    private Texts() {}

    static String read(Field field, Object answer) {
        if (!(answer instanceof String text)) {
            throw new BadAnswer("Expected a text.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadAnswer("Must not contain the character NUL.");
        }
        length(field, text);
        pattern(field, text);
        String kind = field.rule("validationType").asText();
        if (kind.equals("email")
                && !(text.length() <= 254 && EMAIL.matcher(text).matches())) {
            throw new BadAnswer("Expected an e-mail address.");
        }
        if (kind.equals("phone") && !PHONE.matcher(text).matches()) {
            throw new BadAnswer("Expected a phone number.");
        }
        return text;
    }

    private static void length(Field field, String text) {
        int least = field.rule("minLength").asInt(0);
        int most = Math.min(field.rule("maxLength").asInt(LONGEST), LONGEST);
        if (text.length() < least) {
            throw new BadAnswer("Must have at least " + least + " characters.");
        }
        if (text.length() > most) {
            throw new BadAnswer("Must have at most " + most + " characters.");
        }
    }

    private static void pattern(Field field, String text) {
        String pattern = Field.text(field.rule("pattern"));
        if (pattern != null && !matches(pattern, text)) {
            throw new BadAnswer("Must match the pattern " + pattern + ".");
        }
    }

    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(new Impatient(text)).find();
        } catch (PatternSyntaxException analystsSlip) {
            return true; // nobody could ever answer; the browser lets it pass, too
        } catch (StackOverflowError careless) {
            throw new BadAnswer("Cannot be checked; shorten it.");
        }
    }
}
