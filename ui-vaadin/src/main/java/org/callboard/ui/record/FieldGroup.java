package org.callboard.ui.record;

import java.util.Set;
import org.callboard.records.Field;
import org.callboard.records.FieldType;

/** How the fields of any kind fall into groups on a page. */
enum FieldGroup {
    ABOUT,
    CONTACT,
    ADDRESS,
    CUSTOM,
    HOUSE;

    private static final Set<String> PARTS_OF_AN_ADDRESS = Set.of("street", "zip", "city", "state", "country");
    private static final Set<String> OF_THE_HOUSE = Set.of("owner", "team", "tags", "createdAt", "changedAt");

    static FieldGroup of(Field field) {
        if (field.isCustom()) {
            return CUSTOM;
        }
        if (OF_THE_HOUSE.contains(field.name())) {
            return HOUSE;
        }
        if (PARTS_OF_AN_ADDRESS.contains(field.name()) && field.type() != FieldType.CHOICE) {
            return ADDRESS; // the state that is chosen is how a deal stands, not where it lives
        }
        return switch (field.type()) {
            case EMAIL, PHONE, DOMAIN, EMAILS, PHONES -> CONTACT;
            case ADDRESSES -> ADDRESS;
            default -> field.is(Field.Trait.READ_ONLY) ? HOUSE : ABOUT;
        };
    }
}
