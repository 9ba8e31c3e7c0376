package org.callboard.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class HouseShelf implements HouseFiles {

    private static final String HOUSE = "callboard";

    private final FileStore store;
    private final Incoming incoming;
    private final Leftovers leftovers;
    private final FileRows rows;
    private final Clock clock;

    HouseShelf(FileStore store, Incoming incoming, Leftovers leftovers, FileRows rows, Clock clock) {
        this.store = store;
        this.incoming = incoming;
        this.leftovers = leftovers;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public StoredBytes store(String sent, InputStream content, long most) {
        String name = FileName.cleaned(sent);
        try {
            Incoming.Arrived arrived = incoming.receive(content, most, true);
            UUID id = Ids.next();
            boolean stored = false;
            try {
                leftovers.expect(id);
                store.put(id, arrived.path());
                stored = true;
            } finally {
                if (!stored) {
                    java.nio.file.Files.deleteIfExists(arrived.path());
                    leftovers.unwanted(List.of(id));
                }
            }
            String type = arrived.size() == 0 ? "application/octet-stream" : MediaType.of(arrived.beginning(), name);
            return new StoredBytes(id, name, type, arrived.size(), arrived.sha256());
        } catch (IOException away) {
            throw new StoreAway("The file could not be kept. Nothing was changed; try again shortly.", away);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public KeptFile keep(StoredBytes bytes, Subject subject) {
        KeptFile file = new KeptFile(
                bytes.id(),
                subject,
                bytes.name(),
                bytes.type(),
                bytes.size(),
                bytes.sha256(),
                HOUSE,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.add(file, null);
        if (!leftovers.arrived(bytes.id())) {
            throw new Conflict("The bytes took more than a day to become a file. Bring them again.");
        }
        return file;
    }

    @Override
    public void drop(StoredBytes bytes) {
        leftovers.unwanted(List.of(bytes.id()));
    }
}
