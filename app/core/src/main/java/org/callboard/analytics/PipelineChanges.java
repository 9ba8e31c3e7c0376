package org.callboard.analytics;

import java.time.LocalDate;
import java.util.List;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;

/** What moved between two nights, of the deals that the current user may see today. */
public interface PipelineChanges {

    /** @throws org.callboard.kernel.BadInput when no night is kept that early */
    Changes of(ChangesQuery query);

    /** The deals of one band, the largest first. @param currency {@code null} for any */
    Page<ListedDeal> deals(ChangesQuery query, Changes.Begin begin, Changes.End end, String currency, PageRequest page);

    /** Nights that are kept, the newest first. @param limit 1 to 400 */
    List<LocalDate> nights(int limit);
}
