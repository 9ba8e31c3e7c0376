package org.callboard.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.callboard.access.CurrentUser;
import org.callboard.imports.csv.CsvRow;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Correlation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Works slices on behalf of whoever started the import. A slice that fails as a whole is done again row by row, so that
 * one bad row takes no other with it.
 */
@Component
class RowsDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RowsDesk.class);

    private final SliceDesk slices;
    private final UndoDesk undo;
    private final CurrentUser currentUser;

    RowsDesk(SliceDesk slices, UndoDesk undo, CurrentUser currentUser) {
        this.slices = slices;
        this.undo = undo;
        this.currentUser = currentUser;
    }

    void take(Job job, String lease, Importable importable, List<CsvRow> rows) {
        onBehalf(job, () -> {
            try {
                takeSlice(job, lease, importable, rows);
            } catch (Leases.LeaseLost e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.info("Import {}: rows {} to {} go one by one: {}", job.id(), first(rows), last(rows), e.toString());
                rows.forEach(row -> takeAlone(job, lease, importable, row));
            }
            return rows.size();
        });
    }

    private void takeSlice(Job job, String lease, Importable importable, List<CsvRow> rows) {
        Map<Long, String> known = new HashMap<>();
        for (int tries = 0; tries < 3; tries++) {
            try {
                slices.take(job, lease, importable, rows, known);
                return;
            } catch (SliceDesk.Spoilt e) {
                known.putAll(e.reasons());
            }
        }
        throw new IllegalStateException("Bad rows spoil this slice again and again.");
    }

    /** When even the note that it failed cannot be kept, the database is away: the import pauses. */
    private void takeAlone(Job job, String lease, Importable importable, CsvRow row) {
        try {
            takeOnceMoreIfTransient(job, lease, importable, row);
        } catch (Leases.LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Import {}: row {} failed", job.id(), row.number(), e);
            slices.take(job, lease, importable, List.of(row), Map.of(row.number(), reason(job, e)));
        }
    }

    private void takeOnceMoreIfTransient(Job job, String lease, Importable importable, CsvRow row) {
        try {
            takeSlice(job, lease, importable, List.of(row));
        } catch (TransientDataAccessException e) {
            takeSlice(job, lease, importable, List.of(row));
        }
    }

    private static String reason(Job job, RuntimeException e) {
        String what = e instanceof DataIntegrityViolationException
                ? "A value of this row cannot be stored."
                : "Something went wrong with this row; the rows around it are fine.";
        return what + " Try it again; should it fail again, tell your administrator the reference "
                + job.correlationId() + ".";
    }

    /** @return how many rows it dealt with; 0 when all is done */
    int takeBack(Job job, String lease, Importable importable, int rows) {
        return onBehalf(job, () -> {
            try {
                return undo.takeBack(job, lease, importable, rows);
            } catch (Leases.LeaseLost e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.info("Import {}: undo goes on row by row: {}", job.id(), e.toString());
                return takeBackAlone(job, lease, importable);
            }
        });
    }

    private int takeBackAlone(Job job, String lease, Importable importable) {
        try {
            return undo.takeBack(job, lease, importable, 1);
        } catch (Leases.LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Import {}: a row cannot be undone and is kept", job.id(), e);
            undo.keepNewest(job, lease);
            return 1;
        }
    }

    private int onBehalf(Job job, IntSupplier work) {
        Cause cause = new Cause(Cause.Kind.PERSON, job.starter().username(), "import/" + job.id(), null);
        return currentUser.actingFor(
                job.starter(),
                () -> Causes.within(cause, () -> Correlation.within(job.correlationId(), work::getAsInt)));
    }

    private static long first(List<CsvRow> rows) {
        return rows.get(0).number();
    }

    private static long last(List<CsvRow> rows) {
        return rows.get(rows.size() - 1).number();
    }
}
