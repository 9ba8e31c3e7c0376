package org.callboard.matching;

import org.callboard.records.text.NormalForm;
import org.callboard.records.text.PhoneNumbers;

/** A phone number: E.164 where it could be read, else digits without leading zeros. */
record Phone(String digits, boolean international) {

    private static final int END = 7;

    /** {@code null} for what has too few digits to tell people apart. */
    static Phone of(String typed, String country) {
        String number = NormalForm.phone(typed.startsWith("+") ? typed : PhoneNumbers.read(typed, country));
        if (number == null) {
            return null;
        }
        boolean international = number.startsWith("+");
        String digits = international ? number.substring(1) : number.replaceFirst("^0+", "");
        return digits.length() < END || digits.length() > 20 ? null : new Phone(digits, international);
    }

    /** The same in both ways of writing a number: with and without its country. */
    String end() {
        return digits.substring(digits.length() - END);
    }

    boolean same(Phone other) {
        return international == other.international
                ? digits.equals(other.digits)
                : digits.endsWith(other.digits) || other.digits.endsWith(digits);
    }

    @Override
    public String toString() {
        return international ? "+" + digits : digits;
    }
}
