package org.callboard.records;

import java.util.List;
import java.util.Map;

/** A list's conditions for a context that counts and sums the rows of its own kind: its filter, and the viewer's rights. */
public interface RecordConditions {

    /**
     * As the current user may see them.
     *
     * @throws org.callboard.kernel.Forbidden when they see nothing of this kind
     * @throws org.callboard.kernel.BadInput what is wrong with a criterion
     */
    Rows of(String kind, RecordQuery query);

    /**
     * @param parts conditions on the kind's table in SQL with named parameters; a row meets one of them at most, and each
     *     is best asked by itself; none when nothing can be found
     */
    record Rows(List<String> parts, Map<String, Object> params) {}
}
