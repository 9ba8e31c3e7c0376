package org.callboard.records;

import java.util.List;
import java.util.Locale;
import org.callboard.kernel.BadInput;

/** How many fields a kind has room for, and that people can tell them apart. */
final class CustomFieldLimits {

    private static final int MOST_OF_A_KIND = 200;
    private static final int MOST_FILTERED = 40;

    private CustomFieldLimits() {}

    static void requireFewerThanAllowed(List<CustomField> known) {
        if (known.size() >= MOST_OF_A_KIND) {
            throw new BadInput("kind", "Has " + MOST_OF_A_KIND + " fields already, with the retired ones.");
        }
    }

    static void requireRoom(CustomField field, List<CustomField> known) {
        List<CustomField> others = known.stream()
                .filter(f -> !f.retired() && !f.id().equals(field.id()))
                .toList();
        String label = field.label().toLowerCase(Locale.ROOT);
        if (!field.retired()
                && others.stream()
                        .anyMatch(f -> f.label().toLowerCase(Locale.ROOT).equals(label))) {
            throw new BadInput("label", "There is a field called " + field.label() + " already.");
        }
        long filtered = others.stream().filter(f -> f.draft().filtered()).count();
        if (field.draft().filtered() && !field.retired() && filtered >= MOST_FILTERED) {
            throw new BadInput(
                    "filtered",
                    "Each such field costs an index: at most " + MOST_FILTERED + " of a kind. Switch one off.");
        }
    }
}
