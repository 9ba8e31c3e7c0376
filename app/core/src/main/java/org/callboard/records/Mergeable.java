package org.callboard.records;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Records of one kind that can be merged; implemented by a context that keeps them in an aggregate of its own. What is
 * common (rights, what moves, what is remembered for undo, telling the house) is {@link Merges}' business.
 */
public interface Mergeable {

    /** As in {@link org.callboard.kernel.Subject#type()}. */
    String kind();

    /** Fields that can be chosen and that the current user may see, in the order of forms. */
    List<Field> fields();

    /**
     * Those of the ids that are there, not merged, and within the current user's sight.
     *
     * @param locked until the transaction ends, in the order of ids so that two merges never wait for each other
     */
    List<Record> find(Collection<UUID> ids, boolean locked);

    /**
     * Writes values of the survivor through the kind's own checks, as the current user; tells the change to nobody: the
     * merge is told as one event. Fields that the current user cannot see may be among them.
     *
     * @return the values that stand there since, of the same fields
     */
    Map<String, Object> write(UUID survivor, Map<String, Object> values);

    /**
     * The others are found nowhere any more but lead to the survivor; what else points to them moves.
     *
     * @return what {@link #part} needs, flat enough for JSON
     */
    Map<String, Object> join(UUID survivor, Set<UUID> others);

    /** The way back. @param kept what {@link #join} answered, as JSON gives it back */
    void part(UUID survivor, Set<UUID> others, Map<String, Object> kept);

    /**
     * A record with the values of all fields that can be chosen, also of those that the current user cannot see, as {@link
     * RecordView#values()} has them.
     */
    record Record(
            UUID id,
            String title,
            String owner,
            String team,
            Instant createdAt,
            Instant changedAt,
            long version,
            boolean mayChange,
            Map<String, Object> values) {}
}
