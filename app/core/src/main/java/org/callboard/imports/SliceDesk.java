package org.callboard.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.imports.Importable.Taken;
import org.callboard.imports.csv.CsvRow;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Sheltered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes a slice of rows, all or nothing: what the rows created, which failed and how far the import got commit together,
 * which makes each row count exactly once whatever dies in between.
 */
@Component
class SliceDesk {

    private final Leases leases;
    private final TakenRows takenRows;
    private final FailedRows failedRows;

    SliceDesk(Leases leases, TakenRows takenRows, FailedRows failedRows) {
        this.leases = leases;
        this.takenRows = takenRows;
        this.failedRows = failedRows;
    }

    /**
     * @param known reasons by row number why rows fail; these are not tried again
     * @throws Spoilt when a bad row spoilt the transaction: try again, knowing the bad rows
     */
    @Sheltered
    @Transactional
    public void take(Job job, String lease, Importable importable, List<CsvRow> rows, Map<Long, String> known) {
        long position = leases.lock(job.id(), lease, Imports.State.RUNNING);
        if (rows.get(0).number() != position + 1) {
            throw new Leases.LeaseLost();
        }
        RowValues values = new RowValues(job);
        List<TakenRows.Row> taken = new ArrayList<>();
        Map<CsvRow, String> failed = new LinkedHashMap<>();
        Map<CsvRow, Map<String, String>> readable = readable(rows, known, values, failed);
        importable.expect(job.id(), List.copyOf(readable.values()), job.duplicates());
        readable.forEach((row, cells) -> {
            try {
                Taken result = importable.take(job.id(), cells, job.duplicates());
                taken.add(new TakenRows.Row(row.number(), result));
            } catch (BadInput | Conflict | Forbidden | NotFound e) {
                failed.put(row, values.inColumns(e));
            }
        });
        if (TransactionAspectSupport.currentTransactionStatus().isRollbackOnly()) {
            throw new Spoilt(failed);
        }
        keep(job, rows, taken, failed);
    }

    /** The cells of each row that is tried; what is known to fail is told as failed. */
    private static Map<CsvRow, Map<String, String>> readable(
            List<CsvRow> rows, Map<Long, String> known, RowValues values, Map<CsvRow, String> failed) {
        Map<CsvRow, Map<String, String>> readable = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            String reason = known.get(row.number());
            try {
                if (reason == null) {
                    readable.put(row, values.of(row));
                } else {
                    failed.put(row, reason);
                }
            } catch (BadInput bad) {
                failed.put(row, values.inColumns(bad));
            }
        }
        return readable;
    }

    private void keep(Job job, List<CsvRow> rows, List<TakenRows.Row> taken, Map<CsvRow, String> failed) {
        List<TakenRows.Row> touched = taken.stream()
                .filter(r -> r.taken().kind() != Taken.Kind.SKIPPED)
                .toList();
        int created = (int) touched.stream()
                .filter(r -> r.taken().kind() == Taken.Kind.CREATED)
                .count();
        if (!touched.isEmpty()) {
            takenRows.keep(job.id(), touched);
        }
        if (!failed.isEmpty()) {
            failedRows.keep(job.id(), failed);
        }
        Leases.Tally tally =
                new Leases.Tally(created, touched.size() - created, taken.size() - touched.size(), failed.size(), 0, 0);
        leases.advance(job.id(), rows.get(rows.size() - 1).number(), tally);
    }

    /** Something below marked the transaction for rollback when it refused a row. */
    static class Spoilt extends RuntimeException {

        private final transient Map<Long, String> reasons = new HashMap<>();

        Spoilt(Map<CsvRow, String> failed) {
            failed.forEach((row, reason) -> reasons.put(row.number(), reason));
        }

        Map<Long, String> reasons() {
            return reasons;
        }
    }
}
