package org.callboard.access;

import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;

/** Which kind of subject stands behind a door's plural: what every object has (timeline, activities) has one door for all. */
public final class SubjectPath {

    private static final Map<String, String> TYPES = Map.of(
            "calendars", "calendar",
            "leads", "lead",
            "companies", "company",
            "people", "person",
            "deals", "deal",
            "tickets", "ticket",
            "campaigns", "campaign",
            "custom-fields", "custom-field",
            "consent-purposes", "consent-purpose");

    private SubjectPath() {}

    /** @param what of it is asked for, in words of the caller */
    public static Subject subject(String what, String objects, UUID id) {
        if (!TYPES.containsKey(objects)) {
            throw new NotFound(what + " of", objects);
        }
        return new Subject(TYPES.get(objects), id);
    }
}
