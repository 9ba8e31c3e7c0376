package org.callboard.audit;

import java.util.List;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever may see the subject may see what happened to it. */
@Service
class KeptTimeline implements Timeline {

    private static final int MOST = 200;

    private final Entries entries;
    private final SubjectGuard guard;
    private final Aliases aliases;
    private final SeenFields seen;

    KeptTimeline(Entries entries, SubjectGuard guard, Aliases aliases, SeenFields seen) {
        this.entries = entries;
        this.guard = guard;
        this.aliases = aliases;
        this.seen = seen;
    }

    @Override
    @Transactional(readOnly = true)
    public Slice of(Subject subject, TimelineFilter filter, Long before, int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "A slice holds 1 to " + MOST + " lines.");
        }
        guard.requireRead(subject);
        PendingEntries.write();
        List<Line> found = entries.of(aliases.of(subject), filter, before, size + 1);
        boolean more = found.size() > size;
        List<Line> items = more ? found.subList(0, size) : found;
        return new Slice(
                items.stream().map(seen::seen).map(Brief::entry).toList(),
                more ? items.get(size - 1).entry().key() : null);
    }
}
