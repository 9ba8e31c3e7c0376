package org.callboard.records.text;

import java.util.ArrayList;
import java.util.List;
import org.callboard.kernel.BadInput;

/** Checks texts from outside one by one and collects what is wrong, so that a caller hears of everything at once. */
public final class FieldCheck {

    private final List<BadInput.Field> wrong = new ArrayList<>();

    public void wrong(String field, String message) {
        wrong.add(new BadInput.Field(field, message));
    }

    /** One line of text, trimmed; {@code null} when blank or wrong. */
    public String line(String field, String typed, int max) {
        return text(field, typed, max, false);
    }

    /** Several lines. */
    public String lines(String field, String typed, int max) {
        return text(field, typed, max, true);
    }

    private String text(String field, String typed, int max, boolean manyLines) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        if (text.codePointCount(0, text.length()) > max) {
            wrong(field, "Is too long: at most " + max + " characters.");
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && !(c == '\t' || manyLines && (c == '\n' || c == '\r'))) {
                wrong(field, "Holds a control character (code %d); leave it out.".formatted((int) c));
                return null;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                wrong(field, "Holds half of a character (an unpaired surrogate); leave it out.");
                return null;
            }
        }
        return text;
    }

    /** @throws BadInput with all that was found wrong */
    public void done() {
        if (!wrong.isEmpty()) {
            throw new BadInput(wrong);
        }
    }
}
