package org.callboard.worklist.form;

/** A text that a regular expression may look at only so often: a careless pattern must not hold a server. */
final class Impatient implements CharSequence {

    private static final int ENOUGH = 2_000_000;

    private final CharSequence text;
    private final int[] looks;

    Impatient(CharSequence text) {
        this(text, new int[1]);
    }

    private Impatient(CharSequence text, int[] looks) {
        this.text = text;
        this.looks = looks;
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > ENOUGH) {
            throw new BadAnswer("Cannot be checked; shorten it.");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Impatient(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
