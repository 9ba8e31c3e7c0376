package org.callboard.customer.consent;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.callboard.customer.consent.Purposes.Draft;
import org.callboard.customer.consent.Purposes.Purpose;
import org.callboard.records.text.FieldCheck;

/** What can be wrong with a purpose; tells everything at once. */
final class PurposeCheck {

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_KEY = 40;
    private static final int MOST = 100;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private PurposeCheck() {}

    /** @param others all but the one that is written, retired ones too */
    static Draft draft(Draft typed, List<Purpose> others) {
        FieldCheck check = new FieldCheck();
        String label = label(check, typed, others);
        check.done();
        return new Draft(label, typed.needsConsent());
    }

    /** @param key {@code null} to make one of the label */
    static Purpose added(java.util.UUID id, String key, Draft typed, List<Purpose> known) {
        FieldCheck check = new FieldCheck();
        String label = label(check, typed, known);
        if (known.size() >= MOST) {
            check.wrong("label", "There are " + MOST + " purposes already, with the retired ones.");
        }
        String name = key == null || key.isBlank() ? keyOf(label) : key.strip();
        if (label != null && !KEY.matcher(name).matches()) {
            check.wrong("key", "Begin with a small letter and use small letters, digits and hyphens, at most 40.");
        } else if (known.stream().anyMatch(one -> one.key().equals(name))) {
            check.wrong("key", "There is a purpose " + name + " already; also a retired one keeps its key.");
        }
        check.done();
        int last = (int) known.stream().filter(one -> !one.retired()).count();
        return new Purpose(id, name, label, typed.needsConsent(), last, false, 1);
    }

    private static String label(FieldCheck check, Draft typed, List<Purpose> others) {
        String label = check.line("label", typed.label(), LONGEST_LABEL);
        if (typed.label() == null || typed.label().isBlank()) {
            check.wrong("label", "Say what messages are sent for, for example: Invitations to events.");
        } else if (label != null
                && others.stream().anyMatch(one -> !one.retired() && one.label().equalsIgnoreCase(label))) {
            check.wrong("label", "There is a purpose called " + label + " already.");
        }
        return label;
    }

    private static String keyOf(String label) {
        String words = label == null ? "" : label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String key = words.replaceAll("^[^a-z]+", "");
        return (key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key).replaceAll("-+$", "");
    }
}
