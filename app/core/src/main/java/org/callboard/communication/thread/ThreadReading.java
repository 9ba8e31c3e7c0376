package org.callboard.communication.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadQuery;
import org.callboard.communication.Threads.Opened;
import org.callboard.communication.Threads.Slice;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageKey;
import org.springframework.stereotype.Component;

/** Lists conversations and opens them, page by page and as far as the current user sees. */
@Component
class ThreadReading {

    private static final int MOST = 200;

    private final ThreadSubjects subjects;
    private final ThreadSearch search;
    private final ThreadSight sight;
    private final MessageRows messages;
    private final MessageViews views;

    ThreadReading(
            ThreadSubjects subjects, ThreadSearch search, ThreadSight sight, MessageRows messages, MessageViews views) {
        this.subjects = subjects;
        this.search = search;
        this.sight = sight;
        this.messages = messages;
        this.views = views;
    }

    Slice list(ThreadQuery query) {
        PageKey before = PageKey.read(query.before());
        int more = size(query.size()) + 1;
        List<ThreadLine> found;
        if (query.about() != null) {
            found = search.about(sight.aliases(sight.requireRead(query.about())), query, before, more);
        } else {
            Set<UUID> mailboxes = sight.mailboxes();
            if (query.mailbox() != null && !mailboxes.contains(query.mailbox())) {
                throw new NotFound("mailbox", query.mailbox());
            }
            found = search.of(
                    query.mailbox() == null ? mailboxes : List.of(query.mailbox()),
                    sight.viewer().username(),
                    query,
                    before,
                    more);
        }
        List<ThreadLine> items = new ArrayList<>(found.subList(0, Math.min(found.size(), query.size())));
        ThreadLine last = found.size() == more ? items.get(items.size() - 1) : null;
        return new Slice(items, last == null ? null : new PageKey(last.lastAt(), last.id()).toString());
    }

    Map<UUID, Integer> unread() {
        return search.unread(sight.mailboxes());
    }

    Opened open(UUID thread, String before, int size) {
        ThreadLine line = sight.seen(thread);
        List<MessageRow> found = messages.ofThread(thread, PageKey.read(before), size(size) + 1);
        List<MessageRow> items = found.subList(0, Math.min(found.size(), size));
        MessageRow last = found.size() > size ? items.get(items.size() - 1) : null;
        return new Opened(
                line,
                sight.seenOnly(subjects.of(thread)),
                views.of(items),
                last == null ? null : new PageKey(last.at(), last.id()).toString());
    }

    private static int size(int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "A slice holds 1 to " + MOST + " items.");
        }
        return size;
    }
}
