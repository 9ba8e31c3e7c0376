package org.callboard.ui.admin;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.callboard.records.CustomField.Draft;
import org.callboard.records.Field;

/** A field as it would be, from what an admin has typed so far. */
final class DraftField {

    private static final int LONGEST_KEY = 36;

    private DraftField() {}

    static Field of(String key, Draft draft) {
        String label = draft.label() == null || draft.label().isBlank() ? key : draft.label();
        Field plain = Field.of(Field.CUSTOM + key, label, draft.type(), null);
        Set<Field.Trait> traits = EnumSet.noneOf(Field.Trait.class);
        if (draft.required()) {
            traits.add(Field.Trait.REQUIRED);
        }
        return new Field(
                plain.name(),
                label,
                draft.type(),
                null,
                null,
                traits,
                draft.longest() == null || draft.longest() < 1 ? plain.longest() : draft.longest(),
                draft.choices(),
                null,
                draft.least(),
                draft.most(),
                draft.pattern(),
                draft.otherwise(),
                Set.of(),
                draft.help());
    }

    /** The key that a label suggests: {@code Contract ends on → contractEndsOn}. */
    static String key(String label) {
        StringBuilder key = new StringBuilder();
        String plain = java.text.Normalizer.normalize(label, java.text.Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "");
        for (String word : plain.split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
        }
        String made = key.isEmpty() || Character.isDigit(key.charAt(0)) ? "field" + key : key.toString();
        return made.length() > LONGEST_KEY ? made.substring(0, LONGEST_KEY) : made;
    }
}
