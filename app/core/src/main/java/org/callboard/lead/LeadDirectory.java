package org.callboard.lead;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.records.Field;

/** Finds leads, always cut down to what the viewer may see. */
public interface LeadDirectory {

    /** @throws org.callboard.kernel.NotFound also when the viewer may not see it */
    LeadView get(UUID id);

    /** Sort keys: name, company, score, createdAt, changedAt, status, owner, and custom fields; default newest first. */
    Page<LeadView> find(LeadQuery query, PageRequest page);

    /** The fields that admins added to leads, as far as the viewer may see them, in the order of forms. */
    List<Field> customFields();

    /** Exactly what the filter shows, streamed, in the same order; close it. Needs a transaction around it. */
    Stream<LeadView> stream(LeadQuery query, List<String> sort);

    /** Known leads that may be the same, each with its reasons. */
    List<DuplicateCandidate> duplicatesOf(UUID id);

    record DuplicateCandidate(LeadView lead, List<String> reasons) {}
}
