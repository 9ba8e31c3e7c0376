package org.callboard.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Conflict;

/** Records that turn out to be one and the same become one, and can become several again. */
public interface Merges {

    int MOST_AT_ONCE = 10;

    /**
     * What would be chosen: the survivor's values, where it has none those of the others in their order, lists put
     * together.
     *
     * @param survivor the one that stays; {@code null} proposes the one that most is known of
     * @throws org.callboard.kernel.NotFound when one is not there, or out of sight
     */
    Preview preview(String kind, UUID survivor, List<UUID> others);

    /**
     * Makes the records one: the survivor gets the values, running processes, open tasks and whatever points to the others
     * move to it, and the others are found nowhere any more.
     *
     * @param fields values by field name; fields left out get what {@link #preview} proposes
     * @return id of the merge, for undo
     * @throws org.callboard.kernel.Forbidden when the current user may not change them all
     */
    UUID merge(String kind, UUID survivor, List<UUID> others, Map<String, Object> fields);

    /** Takes a merge back: each record is what it was, but for what was changed since. */
    Undone undo(UUID mergeId);

    /** Merges that a record survived, newest first. */
    List<Merge> of(String kind, UUID id);

    /** @throws org.callboard.kernel.NotFound when there is none, or its record is out of sight */
    Merge get(UUID mergeId);

    /**
     * @param sides the records, the survivor first
     * @param rows each field that one of them has a value of
     * @param moves how much goes along, by what it is: {@code tasks → 3}; without what none has
     */
    record Preview(String kind, UUID survivor, List<Side> sides, List<Row> rows, Map<String, Long> moves) {}

    record Side(
            UUID id,
            String title,
            String owner,
            Instant createdAt,
            Instant changedAt,
            boolean mayChange,
            long version) {}

    /**
     * @param values in the order of the sides
     * @param proposed what the survivor gets unless somebody chooses
     * @param differs whether there is something to choose
     */
    record Row(Field field, List<Object> values, Object proposed, boolean differs) {}

    /**
     * @param others titles of those merged into the survivor, by id
     * @param undoneAt {@code null} while it stands
     */
    record Merge(
            UUID id,
            String kind,
            UUID survivor,
            Map<UUID, String> others,
            String by,
            Instant at,
            String undoneBy,
            Instant undoneAt) {}

    /** @param kept fields of the survivor that somebody changed since, and which therefore stayed as they are */
    record Undone(UUID id, List<Conflict.Field> kept) {}
}
