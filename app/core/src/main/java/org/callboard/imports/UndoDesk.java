package org.callboard.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.engine.Sheltered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what an import did, slice by slice, newest rows first; what was worked on since is kept and counted. */
@Component
class UndoDesk {

    private final Leases leases;
    private final TakenRows takenRows;

    UndoDesk(Leases leases, TakenRows takenRows) {
        this.leases = leases;
        this.takenRows = takenRows;
    }

    /** @return how many rows it dealt with; 0 when all is done */
    @Sheltered
    @Transactional
    public int takeBack(Job job, String lease, Importable importable, int rows) {
        long position = leases.lock(job.id(), lease, Imports.State.UNDOING);
        List<TakenRows.Row> standing = takenRows.standing(job.id(), rows);
        Map<Long, String> outcome = new HashMap<>();
        for (TakenRows.Row row : standing) {
            outcome.put(row.number(), importable.takeBack(row.taken()) ? "UNDONE" : "KEPT");
        }
        mark(job, position, outcome);
        return standing.size();
    }

    /** Leaves the newest standing row as it is, because taking it back fails. */
    @Transactional
    public void keepNewest(Job job, String lease) {
        long position = leases.lock(job.id(), lease, Imports.State.UNDOING);
        Map<Long, String> outcome = new HashMap<>();
        takenRows.standing(job.id(), 1).forEach(row -> outcome.put(row.number(), "KEPT"));
        mark(job, position, outcome);
    }

    private void mark(Job job, long position, Map<Long, String> outcome) {
        if (outcome.isEmpty()) {
            return;
        }
        takenRows.markTakenBack(job.id(), outcome);
        int kept = (int) outcome.values().stream().filter("KEPT"::equals).count();
        leases.advance(job.id(), position, new Leases.Tally(0, 0, 0, 0, outcome.size() - kept, kept));
    }
}
