package org.callboard.records;

import java.util.Map;
import java.util.UUID;

/**
 * A record as it stands in its table.
 *
 * @param values of all its fields, custom ones by {@code custom.<key>}, without those that are empty
 * @param custom the whole column, with values of retired fields, by key
 */
record Stored(
        UUID id, Map<String, Object> values, Map<String, Object> custom, UUID importId, UUID mergedInto, long version) {

    String owner() {
        return (String) values.get("owner");
    }

    String team() {
        return (String) values.get("team");
    }
}
