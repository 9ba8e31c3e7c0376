package org.callboard.files;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.Viewer;
import org.callboard.audit.AuthoredRights;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectGone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of files in the database, each act in one transaction with its line of the timeline. */
@Component
class FileShelf {

    private final FileRows rows;
    private final AuthoredRights rights;
    private final Leftovers leftovers;
    private final FileSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FileShelf(
            FileRows rows,
            AuthoredRights rights,
            Leftovers leftovers,
            FileSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.leftovers = leftovers;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** What can be said before the bytes are taken. @return the file of this request when it came before */
    @Transactional(readOnly = true)
    public Optional<KeptFile> before(Subject subject, String requestKey) {
        Viewer author = rights.requireAdd(subject);
        Optional<KeptFile> first = rows.ofRequest(author.username(), requestKey);
        first.ifPresent(file -> requireSame(file, subject));
        if (first.isEmpty()) {
            requireRoom(rows.count(subject));
        }
        return first;
    }

    /** Bytes that stand in the store are a file from now on. */
    @Transactional
    public KeptFile add(UUID id, Subject subject, String name, Incoming.Arrived arrived, String requestKey) {
        Viewer author = rights.requireAdd(subject);
        requireRoom(rows.hold(subject));
        KeptFile file = new KeptFile(
                id,
                subject,
                name,
                MediaType.of(arrived.beginning(), name),
                arrived.size(),
                arrived.sha256(),
                author.username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!rows.add(file, requestKey)) {
            leftovers.unwanted(List.of(id));
            KeptFile first = rows.ofRequest(author.username(), requestKey).orElseThrow();
            requireSame(first, subject);
            return first;
        }
        if (!leftovers.arrived(id)) {
            throw new Conflict("The file took more than a day to arrive. Send it again.");
        }
        events.publishEvent(FileHappened.added(file));
        return file;
    }

    @Transactional
    public void delete(KeptFile file) {
        if (rows.delete(file.id())) {
            leftovers.unwanted(List.of(file.id()));
            events.publishEvent(FileHappened.deleted(file));
        }
    }

    @EventListener
    void on(SubjectGone gone) {
        List<UUID> forgotten = rows.forget(gone.subject());
        if (!forgotten.isEmpty()) {
            leftovers.unwanted(forgotten);
        }
    }

    private void requireRoom(int files) {
        if (files >= settings.mostPerSubject()) {
            throw new BadInput(
                    "file",
                    "There are " + settings.mostPerSubject() + " files already. Delete one that is not needed.");
        }
    }

    private static void requireSame(KeptFile first, Subject subject) {
        if (!first.subject().equals(subject)) {
            throw new Conflict("This Idempotency-Key stands for another request of yours.");
        }
    }
}
