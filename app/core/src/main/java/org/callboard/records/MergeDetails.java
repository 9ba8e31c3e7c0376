package org.callboard.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a timeline keeps of a merge: who became one, and which fields got another value. */
final class MergeDetails {

    private MergeDetails() {}

    static Map<String, Object> of(Merges.Merge merge, Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> details = about(merge);
        after.forEach((field, value) -> put(details, field, before.get(field), value));
        return details;
    }

    static Map<String, Object> back(Merges.Merge merge, Map<String, Object> after, Map<String, Object> back) {
        Map<String, Object> details = about(merge);
        back.forEach((field, value) -> put(details, field, after.get(field), value));
        return details;
    }

    private static Map<String, Object> about(Merges.Merge merge) {
        Map<String, Object> details = new LinkedHashMap<>();
        List<String> others =
                merge.others().keySet().stream().map(UUID::toString).toList();
        details.put("merge", merge.id().toString());
        details.put("others", others);
        return details;
    }

    private static void put(Map<String, Object> details, String field, Object from, Object to) {
        if (!Plain.same(from, to)) {
            Map<String, Object> change = new LinkedHashMap<>();
            change.put("from", Plain.of(from));
            change.put("to", Plain.of(to));
            details.put(field, change);
        }
    }
}
