package org.callboard.records;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions that admins write: checked when they are written, bounded in what they may cost. */
final class Patterns {

    static final int LONGEST = 200;
    private static final int MOST_STEPS = 200_000;

    private Patterns() {}

    /** Why it cannot be used; {@code null} when it can. */
    static String problem(String pattern) {
        if (pattern.length() > LONGEST) {
            return "Is too long: at most " + LONGEST + " characters.";
        }
        try {
            Pattern.compile(pattern);
            return null;
        } catch (PatternSyntaxException wrong) {
            return "Is not a regular expression: " + wrong.getDescription() + ".";
        }
    }

    /** A text that takes too many steps counts as one that does not match. */
    static boolean matches(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(new Counted(text));
        try {
            return matcher.matches();
        } catch (TooManySteps | StackOverflowError endless) {
            return false;
        }
    }

    private static final class TooManySteps extends RuntimeException {}

    /** A text that counts how often it is looked at: the only way to stop a regular expression. */
    private static final class Counted implements CharSequence {

        private final CharSequence text;
        private int steps;

        private Counted(CharSequence text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
