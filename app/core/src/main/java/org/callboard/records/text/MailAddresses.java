package org.callboard.records.text;

import java.util.regex.Pattern;

/** What can be written a mail to. */
public final class MailAddresses {

    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s@\"(),:;<>\\[\\]\\\\]{1,64}@(?=.{1,190}$)[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
                    + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");

    private MailAddresses() {}

    public static boolean isOne(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
