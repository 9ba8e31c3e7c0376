package org.callboard.records;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values of a new record with whose it is. */
final class OwnedValues {

    private OwnedValues() {}

    /** @param otherwise who owns it when nobody is named; may be {@code null} */
    static Map<String, Object> of(Map<String, Object> values, String otherwise, RecordCheck check) {
        Map<String, Object> owned = new LinkedHashMap<>(values);
        if (otherwise != null && !owned.containsKey("owner")) {
            owned.put("owner", otherwise);
        }
        if (owned.get("owner") instanceof String owner && owned.get("team") == null) {
            owned.put("team", check.teamWith(owner, null));
        }
        return owned;
    }
}
