package org.callboard.records;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;

/**
 * Records of every kind, cut to what the current user may see and change. A kind is named as in {@link
 * RecordKind#name()}.
 */
public interface Records {

    /** Fields that the current user may see, custom ones included, in the order of forms. */
    List<Field> fields(String kind);

    /** Whether the current user may create records of this kind. */
    boolean mayCreate(String kind);

    /** Whether the current user may change this record. */
    boolean mayChange(RecordView record);

    /** Sort keys are names of sortable fields, a leading minus turns them round; newest first when none is given. */
    Page<RecordView> find(String kind, RecordQuery query, PageRequest page);

    /** @throws org.callboard.kernel.NotFound when it is not there, or out of sight */
    RecordView get(String kind, UUID id);

    /** The best matches for what somebody has typed so far. @param limit 1 to 50 */
    List<RecordView> suggest(String kind, String text, int limit);

    /**
     * @param values by field name, of any type as JSON or a form gives them
     * @throws org.callboard.kernel.BadInput everything that is wrong, field by field
     */
    UUID create(String kind, Map<String, Object> values);

    /**
     * Changes some fields: what is missing stays, {@code null} clears.
     *
     * @param seen the version that the caller has seen
     * @param base what the caller saw in the fields, so that only what somebody else changed since is a conflict
     * @throws org.callboard.kernel.Conflict field by field, when somebody else changed the same
     */
    RecordView change(String kind, UUID id, long seen, Map<String, Object> changes, Map<String, Object> base);

    /** All or none. @param owner {@code null} takes them from their owners. @return how many changed */
    int assign(String kind, List<UUID> ids, String owner);

    /** All or none. @return how many changed */
    int tag(String kind, List<UUID> ids, String tag);

    /** All or none. @return how many changed */
    int untag(String kind, List<UUID> ids, String tag);

    /** Exactly what the filter shows, however many, as CSV that is safe to open in a spreadsheet; closes the stream. */
    void export(String kind, RecordQuery query, List<String> sort, OutputStream out) throws IOException;
}
