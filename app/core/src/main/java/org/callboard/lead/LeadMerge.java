package org.callboard.lead;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
}
