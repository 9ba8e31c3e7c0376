package org.callboard.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.audit.Aliases;
import org.callboard.audit.AuthoredRights;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Service;

/** Brings files in and hands them out. Never in a transaction while bytes flow. */
@Service
class FileDesk implements Files {

    private static final int MOST = 200;
    private static final int LONGEST_KEY = 200;

    private final FileStore store;
    private final Incoming incoming;
    private final FileShelf shelf;
    private final FileRows rows;
    private final AuthoredRights rights;
    private final Leftovers leftovers;
    private final Aliases aliases;
    private final FileSettings settings;

    FileDesk(
            FileStore store,
            Incoming incoming,
            FileShelf shelf,
            FileRows rows,
            AuthoredRights rights,
            Leftovers leftovers,
            Aliases aliases,
            FileSettings settings) {
        this.store = store;
        this.incoming = incoming;
        this.shelf = shelf;
        this.rows = rows;
        this.rights = rights;
        this.leftovers = leftovers;
        this.aliases = aliases;
        this.settings = settings;
    }

    @Override
    public KeptFile keep(Subject about, String name, InputStream content, String requestKey) {
        Subject subject = aliases.today(about);
        Optional<KeptFile> before = shelf.before(subject, key(requestKey));
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return bring(subject, FileName.cleaned(name), incoming.receive(content), requestKey);
        } catch (IOException away) {
            throw new StoreAway("The file could not be kept. Nothing was changed; try again shortly.", away);
        }
    }

    private KeptFile bring(Subject subject, String name, Incoming.Arrived arrived, String requestKey)
            throws IOException {
        UUID id = Ids.next();
        boolean kept = false;
        try {
            leftovers.expect(id);
            store.put(id, arrived.path());
            KeptFile file = shelf.add(id, subject, name, arrived, requestKey);
            kept = true;
            return file;
        } finally {
            if (!kept) {
                java.nio.file.Files.deleteIfExists(arrived.path());
                leftovers.unwanted(List.of(id));
            }
        }
    }

    @Override
    public Slice of(Subject subject, String before, int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "A slice holds 1 to " + MOST + " files.");
        }
        PageKey key = PageKey.read(before);
        rights.requireRead(subject);
        List<KeptFile> found = rows.of(aliases.of(subject), key, size + 1);
        boolean more = found.size() > size;
        List<KeptFile> items = more ? found.subList(0, size) : found;
        return new Slice(items, more ? key(items.get(size - 1)) : null);
    }

    /** A file about what somebody may not see is not there for them. */
    @Override
    public KeptFile get(UUID id) {
        KeptFile file = rows.find(id).orElseThrow(() -> new NotFound("file", id));
        try {
            rights.requireRead(file.subject());
        } catch (NotFound outOfSight) {
            throw new NotFound("file", id);
        }
        return file;
    }

    @Override
    public InputStream open(UUID id) {
        get(id);
        try {
            return store.open(id);
        } catch (NoSuchFileException missing) {
            get(id); // says so when it was deleted just now
            throw new StoreAway("The store of files does not have it. Tell whoever looks after this system.", missing);
        } catch (IOException away) {
            throw new StoreAway("The store of files does not answer. Try again shortly.", away);
        }
    }

    @Override
    public void delete(UUID id) {
        KeptFile file = get(id);
        if (changeable(List.of(file)).isEmpty()) {
            throw new Forbidden(
                    "This is " + file.author() + "'s. Only they, or whoever may change what it is about, may.");
        }
        shelf.delete(file);
    }

    @Override
    public Set<UUID> changeable(Collection<KeptFile> files) {
        return rights.changeable(files);
    }

    @Override
    public boolean mayAdd() {
        return rights.mayAdd();
    }

    @Override
    public long largest() {
        return settings.maxSize().toBytes();
    }

    private static String key(String requestKey) {
        if (requestKey != null && (requestKey.isBlank() || requestKey.length() > LONGEST_KEY)) {
            throw new BadInput("Idempotency-Key", "Give 1 to " + LONGEST_KEY + " characters.");
        }
        return requestKey;
    }

    private static String key(KeptFile last) {
        return new PageKey(last.createdAt(), last.id()).toString();
    }
}
