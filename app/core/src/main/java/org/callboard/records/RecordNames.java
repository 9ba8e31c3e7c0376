package org.callboard.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What records are called, for those who point to them. */
public interface RecordNames {

    /**
     * Those of the ids that the current user may see, in one statement; a merged one by who it is today.
     *
     * @return by the id that was asked for; empty for kinds that nobody keeps
     */
    Map<UUID, Named> seen(String kind, Collection<UUID> ids);

    /** Of that name, small and capital letters, accents and signs aside, as far as the current user sees them; at most 10. */
    List<Named> named(String kind, String name);

    /** What may be meant by a misspelt name, the likeliest first, as far as the current user sees them; at most 3. */
    List<Named> like(String kind, String name);

    /** @param id of the record as it lives today */
    record Named(UUID id, String title) {}
}
