package org.callboard.kernel;

import java.util.Map;
import java.util.UUID;

/**
 * Gives fields of one kind of subject a value that they had before; implemented by the context that owns the subject,
 * through the same desk that people change it with: its rights, its checks and its conflicts apply.
 */
public interface Restores {

    /** The subject's type, as in {@link Subject#type()}. */
    String type();

    /** Whether people may set this field at all; what the house itself sets, like a state, cannot be restored. */
    boolean restorable(String field);

    /** Whether the current user may see the values of this field, of a subject that they may see. */
    default boolean visible(String field) {
        return true;
    }

    /**
     * @param seen the version that the caller has seen
     * @param fields values by field name, as the history of the field holds them; {@code null} clears
     * @return the version since
     * @throws Conflict when somebody else changed the subject since
     * @throws Forbidden when the current user may not change it
     */
    long restore(UUID id, long seen, Map<String, Object> fields);
}
