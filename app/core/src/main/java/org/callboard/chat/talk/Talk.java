package org.callboard.chat.talk;

import org.callboard.kernel.BadInput;
import org.callboard.records.text.FieldCheck;

/** What may be said at once. */
final class Talk {

    private static final int LONGEST = 2_000;

    private Talk() {}

    static String checked(String typed) {
        FieldCheck check = new FieldCheck();
        String text = check.lines("text", typed, LONGEST);
        check.done();
        if (text == null) {
            throw new BadInput("text", "Write something first.");
        }
        return text;
    }
}
