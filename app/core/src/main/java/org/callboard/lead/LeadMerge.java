package org.callboard.lead;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** New values on top of known ones: single values win, tags and attributes are added. */
final class LeadMerge {

    private LeadMerge() {}

    static Map<String, Object> onTop(LeadDetails known, Map<String, Object> values) {
        Map<String, Object> merged = new HashMap<>(values);
        if (values.get("tags") instanceof List<?> added) {
            Set<Object> tags = new LinkedHashSet<>(known.tags());
            tags.addAll(added);
            merged.put("tags", List.copyOf(tags));
        }
        if (values.get("attributes") instanceof Map<?, ?> added) {
            Map<Object, Object> attributes = new LinkedHashMap<>(known.attributes());
            attributes.putAll(added);
            merged.put("attributes", attributes);
        }
        return merged;
    }

    /** A wish to change attributes says only those that change, {@code null} takes one away (RFC 7396). */
    static Map<String, Object> patch(LeadDetails known, Map<String, Object> changes) {
        if (!(changes.get("attributes") instanceof Map<?, ?> wished)) {
            return changes;
        }
        Map<Object, Object> attributes = new LinkedHashMap<>(known.attributes());
        attributes.putAll(wished);
        attributes.values().removeIf(Objects::isNull);
        Map<String, Object> merged = new HashMap<>(changes);
        merged.put("attributes", attributes);
        return merged;
    }
}
