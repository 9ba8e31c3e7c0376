package org.callboard.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.callboard.imports.Imports.State;
import org.callboard.imports.csv.CsvRow;
import org.callboard.imports.csv.CsvRows;
import org.callboard.imports.csv.UnreadableCsv;
import org.springframework.stereotype.Component;

/** Goes on with one import, from where it stands, until it ends, others wait their turn, or the house closes. */
@Component
class ImportRun {

    /** Very long cells make shorter slices, so that a slice always fits into memory. */
    private static final int LARGEST_SLICE = 2_000_000;

    private final Importables importables;
    private final Files files;
    private final Leases leases;
    private final RowsDesk rows;
    private final ImportSettings settings;
    private final Clock clock;

    ImportRun(
            Importables importables, Files files, Leases leases, RowsDesk rows, ImportSettings settings, Clock clock) {
        this.importables = importables;
        this.files = files;
        this.leases = leases;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    void turn(Job job, String lease, BooleanSupplier closing) {
        Importable importable = importables.find(job.object()).orElse(null);
        if (importable == null) {
            leases.end(job.id(), lease, State.FAILED, "Nobody here imports " + job.object() + ".");
        } else if (job.state() == State.UNDOING) {
            undo(job, lease, importable, closing);
        } else {
            read(job, lease, importable, closing);
        }
    }

    private void read(Job job, String lease, Importable importable, BooleanSupplier closing) {
        Instant turnEnds = clock.instant().plus(settings.turn());
        try (CsvRows file = CsvRows.open(files.open(job.id()), Charset.forName(job.encoding()), job.delimiter())) {
            file.skipTo(job.progress().processed());
            while (!over(job, lease, turnEnds, closing)) {
                List<CsvRow> slice = slice(file);
                if (slice.isEmpty()) {
                    leases.end(job.id(), lease, State.DONE, null);
                    return;
                }
                rows.take(job, lease, importable, slice);
            }
        } catch (UnreadableCsv e) {
            leases.end(job.id(), lease, State.FAILED, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void undo(Job job, String lease, Importable importable, BooleanSupplier closing) {
        Instant turnEnds = clock.instant().plus(settings.turn());
        while (!over(job, lease, turnEnds, closing)) {
            if (rows.takeBack(job, lease, importable, settings.slice()) == 0) {
                leases.end(job.id(), lease, State.UNDONE, null);
                return;
            }
        }
    }

    /** Gives the import back when it is somebody else's turn. */
    private boolean over(Job job, String lease, Instant turnEnds, BooleanSupplier closing) {
        boolean over = closing.getAsBoolean() || clock.instant().isAfter(turnEnds) && leases.othersWait();
        if (over) {
            leases.giveBack(job.id(), lease, 0, null);
        }
        return over;
    }

    private List<CsvRow> slice(CsvRows file) {
        List<CsvRow> slice = new ArrayList<>();
        int characters = 0;
        while (slice.size() < settings.slice() && characters < LARGEST_SLICE && file.hasNext()) {
            CsvRow row = file.next();
            characters += row.length();
            slice.add(row);
        }
        return slice;
    }
}
