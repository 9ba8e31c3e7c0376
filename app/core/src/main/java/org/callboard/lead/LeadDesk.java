package org.callboard.lead;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do with leads. */
public interface LeadDesk {

    /**
     * Changes some fields.
     *
     * @param seen the version the person started from
     * @param changes new values by field name of {@link CaptureLead}; {@code null} clears
     * @param base the values that the person saw, by field name; where given, a change by somebody else to <em>other</em>
     *     fields is no conflict
     * @throws org.callboard.kernel.Conflict field by field, when somebody else changed the same fields
     */
    LeadView change(UUID id, long seen, Map<String, Object> changes, Map<String, Object> base);

    /** @return how many changed; leads that the viewer may not change are refused as a whole, nothing is written */
    int assign(List<UUID> ids, String owner);

    int tag(List<UUID> ids, String tag);

    int untag(List<UUID> ids, String tag);

    void note(UUID id, String text);

    /** The two are no duplicates, whatever they have in common; they are offered as such no more. */
    void notTheSame(UUID id, UUID other);
}
