package org.callboard.ui.lead;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.callboard.kernel.NotFound;
import org.callboard.lead.LeadView;
import org.callboard.worklist.WorkItem;

/** What a page showed of a lead when it was last drawn; tells whether that is still so. */
record LeadGlance(long version, List<WorkItem> knownTasks, RuntimeException problem) {

    static LeadGlance of(LeadFile file, LeadView lead) {
        try {
            return new LeadGlance(lead.version(), file.openTasks(lead.id()), null);
        } catch (RuntimeException accident) {
            return new LeadGlance(lead.version(), List.of(), accident);
        }
    }

    /** @throws RuntimeException what kept the tasks from being read */
    List<WorkItem> tasks() {
        if (problem != null) {
            throw problem;
        }
        return knownTasks;
    }

    boolean isOutdated(LeadFile file, UUID lead) {
        try {
            return !Objects.equals(knownTasks, file.openTasks(lead))
                    || version != file.leads().get(lead).version();
        } catch (NotFound outOfSight) {
            return true;
        }
    }
}
