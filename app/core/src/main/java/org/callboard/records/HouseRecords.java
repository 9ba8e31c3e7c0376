package org.callboard.records;

import java.util.Map;
import java.util.UUID;

/**
 * Records as the house itself writes them: a step of a process, a merge. The same checks, events and hooks as {@link
 * Records}, but no viewer whose rights or required custom fields would count. Takes part in the caller's transaction.
 */
public interface HouseRecords {

    /** @param values by field name, of any type as JSON gives them */
    UUID create(String kind, Map<String, Object> values);

    /** What is missing stays, {@code null} clears. */
    void change(String kind, UUID id, Map<String, Object> changes);

    /** All values of the record, or of the one that it was merged into. */
    RecordView get(String kind, UUID id);
}
