package org.callboard.records.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Reads phone numbers as people of a country write them. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /** E.164 where the number can be read, else as typed. @param country ISO alpha-2, {@code null} when unknown */
    public static String read(String typed, String country) {
        if (typed == null) {
            return null;
        }
        try {
            PhoneNumber number = NUMBERS.parse(typed, country);
            return NUMBERS.isPossibleNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.E164) : typed;
        } catch (NumberParseException e) {
            return typed;
        }
    }
}
