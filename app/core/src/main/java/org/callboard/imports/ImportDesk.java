package org.callboard.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.Viewer;
import org.callboard.imports.csv.EncodingGuess;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with imports. */
@Component
class ImportDesk implements Imports {

    private final Importables importables;
    private final ImportRights rights;
    private final Files files;
    private final FileLook look;
    private final DoubtSearch doubts;
    private final Jobs jobs;
    private final FailedRows failedRows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ImportDesk(
            Importables importables,
            ImportRights rights,
            Files files,
            FileLook look,
            DoubtSearch doubts,
            Jobs jobs,
            FailedRows failedRows,
            Clock clock,
            ApplicationEventPublisher events) {
        this.importables = importables;
        this.rights = rights;
        this.files = files;
        this.look = look;
        this.doubts = doubts;
        this.jobs = jobs;
        this.failedRows = failedRows;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public List<String> objects() {
        return importables.all().stream()
                .filter(rights::mayImport)
                .map(Importable::object)
                .sorted()
                .toList();
    }

    @Override
    public Preview look(String object, String fileName, InputStream file) throws IOException {
        return look(object, fileName, file, null);
    }

    /** @param idempotencyKey what the caller calls this request; {@code null} for none */
    Preview look(String object, String fileName, InputStream file, String idempotencyKey) throws IOException {
        Importable importable = importables.get(object);
        Viewer viewer = rights.requireImport(importable);
        UUID id = Ids.next();
        boolean kept = false;
        try {
            EncodingGuess guess = new EncodingGuess();
            long size = files.keep(id, file, guess);
            if (size == 0) {
                throw new BadInput("file", "The file is empty.");
            }
            FileLook.Seen seen = look.at(id, guess);
            Job job = looked(id, importable, FileName.cleaned(fileName), seen, viewer);
            jobs.insert(job, size, clock.instant(), idempotencyKey);
            kept = true;
            return preview(job, importable, seen.rows());
        } catch (DuplicateKeyException e) {
            throw new Conflict("The same request is being worked on already.");
        } finally {
            if (!kept) {
                files.drop(id);
            }
        }
    }

    private static Job looked(UUID id, Importable importable, String name, FileLook.Seen seen, Viewer viewer) {
        Progress progress = new Progress(
                id,
                importable.object(),
                name,
                State.LOOKED_AT,
                seen.total(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                viewer.username(),
                null,
                null,
                null);
        Map<String, String> guess = MappingGuess.of(seen.columns(), importable);
        return new Job(
                progress,
                seen.encoding(),
                seen.delimiter(),
                seen.columns(),
                guess,
                Map.of(),
                Map.of(),
                Map.of(),
                Duplicates.SKIP,
                viewer,
                Correlation.id(),
                false);
    }

    @Override
    public Preview preview(UUID id) {
        Job job = visible(id);
        requireKept(job);
        try {
            return preview(job, importables.get(job.object()), look.firstRows(job));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Preview preview(Job job, Importable importable, List<List<String>> rows) {
        return new Preview(
                job.id(),
                job.progress().fileName(),
                job.encoding(),
                String.valueOf(job.delimiter()),
                job.columns(),
                job.guess(),
                importable.fields(),
                rows);
    }

    @Override
    @Transactional
    public void start(
            UUID id,
            Map<String, String> mapping,
            Duplicates duplicates,
            Map<String, String> defaults,
            Map<String, Map<String, String>> meant) {
        Job job = visible(id);
        Importable importable = importables.get(job.object());
        Viewer viewer = rights.requireImport(importable);
        MappingCheck.check(job.columns(), importable.fields(), mapping, defaults);
        MeantCheck.check(importable.fields(), meant);
        if (!jobs.start(id, mapping, duplicates, defaults, meant, viewer, clock.instant())) {
            throw new Conflict("This import was started before; it is " + words(job.state()) + ".");
        }
        events.publishEvent(new WorkWaits());
    }

    @Override
    public List<Doubtful> doubts(UUID id, Map<String, String> mapping) {
        Job job = visible(id);
        requireKept(job);
        Importable importable = importables.get(job.object());
        rights.requireImport(importable);
        MappingCheck.check(job.columns(), importable.fields(), mapping, Map.of());
        try {
            return doubts.of(job, importable, mapping);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public Progress progress(UUID id) {
        return visible(id).progress();
    }

    @Override
    public Page<Progress> recent(String object, PageRequest page) {
        rights.requireImport(importables.get(object));
        String only = rights.onlyOf();
        return new Page<>(jobs.recent(object, only, page), page.page(), page.size(), jobs.count(object, only));
    }

    @Override
    public void writeErrors(UUID id, OutputStream out) throws IOException {
        Job job = visible(id);
        requireKept(job);
        failedRows.write(job, out);
    }

    @Override
    @Transactional
    public void cancel(UUID id) {
        Job job = visible(id);
        if (!jobs.move(id, State.RUNNING, State.CANCELLED, clock.instant())
                && !jobs.move(id, State.LOOKED_AT, State.CANCELLED, clock.instant())) {
            throw new Conflict(
                    "Only an import that is running can be cancelled; this one is " + words(job.state()) + ".");
        }
    }

    @Override
    @Transactional
    public void undo(UUID id) {
        Job job = visible(id);
        requireKept(job);
        boolean moved = jobs.move(id, State.DONE, State.UNDOING, null)
                || job.progress().startedAt() != null && jobs.move(id, State.CANCELLED, State.UNDOING, null)
                || jobs.move(id, State.FAILED, State.UNDOING, null);
        if (!moved) {
            throw new Conflict("Only an import that has ended can be undone; this one is " + words(job.state()) + ".");
        }
        events.publishEvent(new WorkWaits());
    }

    /** Forgets a file that was looked at and could not be started. */
    @Transactional
    public void discard(UUID id) {
        jobs.forget(visible(id).id());
        files.drop(id);
    }

    private Job visible(UUID id) {
        Job job = jobs.find(id).orElseThrow(() -> new NotFound("import", id));
        rights.requireSight(job);
        return job;
    }

    private static void requireKept(Job job) {
        if (job.emptied()) {
            throw new Conflict("The file and the rows of this import are no longer kept.");
        }
    }

    private static String words(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** An import waits for a node; heard after the commit. */
    record WorkWaits() {}
}
