package org.callboard.portal.request;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.files.Files;
import org.callboard.files.HouseFiles;
import org.callboard.files.KeptFile;
import org.callboard.files.StoredBytes;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What customers lay beside their requests. They see these and no others; whoever asks has made sure whose request it is. */
@Component
public class OwnFiles {

    public static final int MOST = 20;
    public static final long LARGEST = 20L * 1024 * 1024;
    /** The house opens a file for whoever was found to be its owner. */
    private static final Viewer HOUSE = new Viewer("portal", "Portal", Set.of(Role.ADMIN), Set.of());

    private final HouseFiles house;
    private final Files files;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    OwnFiles(
            HouseFiles house,
            Files files,
            CurrentUser currentUser,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.house = house;
        this.files = files;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    public record OwnFile(UUID id, String name, long size) {}

    /** A file and its bytes; close them. */
    public record Opened(KeptFile file, InputStream content) {}

    /** Streams it to the store; call it outside a transaction. */
    public void keep(UUID ticket, UUID person, String name, InputStream content) {
        if (of(ticket).size() >= MOST) {
            throw new BadInput("file", "There are " + MOST + " files already. Write to us how to get the others.");
        }
        StoredBytes bytes = house.store(name, content, LARGEST);
        transaction.executeWithoutResult(status -> {
            KeptFile kept =
                    Causes.within(Cause.house("portal"), () -> house.keep(bytes, new Subject("ticket", ticket)));
            jdbc.sql("insert into portal.file (file_id, ticket_id, person_id, name, size, created_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(kept.id(), ticket, person, kept.name(), kept.size(), Timestamp.from(clock.instant()))
                    .update();
        });
    }

    public List<OwnFile> of(UUID ticket) {
        return jdbc.sql("select file_id, name, size from portal.file where ticket_id = ? order by created_at limit "
                        + MOST)
                .param(ticket)
                .query((row, n) -> new OwnFile(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)))
                .list();
    }

    /** Nothing when no customer laid it beside that request. */
    public Optional<Opened> open(UUID ticket, UUID file) {
        boolean own = jdbc.sql("select exists (select from portal.file where file_id = ? and ticket_id = ?)")
                .params(file, ticket)
                .query(Boolean.class)
                .single();
        return own
                ? Optional.of(currentUser.actingFor(HOUSE, () -> new Opened(files.get(file), files.open(file))))
                : Optional.empty();
    }
}
