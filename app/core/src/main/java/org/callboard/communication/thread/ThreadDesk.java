package org.callboard.communication.thread;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadQuery;
import org.callboard.communication.ThreadState;
import org.callboard.communication.Threads;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.Subject;
import org.callboard.signals.Signals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ThreadDesk implements Threads {

    private static final int MOST = 200;
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);

    private final ThreadRows rows;
    private final ThreadSearch search;
    private final ThreadSight sight;
    private final Presences presences;
    private final MessageRows messages;
    private final MessageViews views;
    private final People people;
    private final Signals signals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ThreadDesk(
            ThreadRows rows,
            ThreadSearch search,
            ThreadSight sight,
            Presences presences,
            MessageRows messages,
            MessageViews views,
            People people,
            Signals signals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.search = search;
        this.sight = sight;
        this.presences = presences;
        this.messages = messages;
        this.views = views;
        this.people = people;
        this.signals = signals;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Slice list(ThreadQuery query) {
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

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Integer> unread() {
        return search.unread(sight.mailboxes());
    }

    @Override
    @Transactional(readOnly = true)
    public Opened open(UUID thread, String before, int size) {
        ThreadLine line = sight.seen(thread);
        List<MessageRow> found = messages.ofThread(thread, PageKey.read(before), size(size) + 1);
        List<MessageRow> items = found.subList(0, Math.min(found.size(), size));
        MessageRow last = found.size() > size ? items.get(items.size() - 1) : null;
        return new Opened(
                line,
                sight.seenOnly(rows.subjects(thread)),
                views.of(items),
                last == null ? null : new PageKey(last.at(), last.id()).toString());
    }

    @Override
    @Transactional
    public ThreadLine assign(UUID thread, String username) {
        if (username != null && people.find(username).filter(Person::enabled).isEmpty()) {
            throw new BadInput("assignee", "There is no colleague " + username + ".");
        }
        return changed(thread, line -> {
            rows.assign(thread, username);
            if (username != null && !username.equals(sight.viewer().username())) {
                events.publishEvent(new Noticed(
                        List.of(username),
                        "communication.thread-assigned",
                        sight.viewer().name() + " gave you a conversation: " + line.subject(),
                        line.about() == null ? new Subject(ThreadSight.TYPE, thread) : line.about()));
            }
        });
    }

    @Override
    @Transactional
    public ThreadLine snooze(UUID thread, Instant until) {
        Instant now = clock.instant();
        if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
            throw new BadInput("until", "Say when it shall come back: a moment of the coming year.");
        }
        return changed(thread, line -> rows.state(thread, ThreadState.SNOOZED, until));
    }

    @Override
    @Transactional
    public ThreadLine done(UUID thread) {
        return changed(thread, line -> {
            rows.state(thread, ThreadState.DONE, null);
            rows.read(thread, true);
            events.publishEvent(new ThreadSettled(thread));
        });
    }

    @Override
    @Transactional
    public ThreadLine reopen(UUID thread) {
        return changed(thread, line -> rows.state(thread, ThreadState.OPEN, null));
    }

    @Override
    @Transactional
    public ThreadLine markRead(UUID thread, boolean read) {
        return changed(thread, line -> rows.read(thread, read));
    }

    @Override
    @Transactional
    public ThreadLine attach(UUID thread, Subject subject) {
        Subject today = sight.requireRead(subject);
        return changed(thread, line -> rows.about(thread, List.of(today)));
    }

    @Override
    @Transactional
    public ThreadLine detach(UUID thread, Subject subject) {
        return changed(thread, line -> rows.notAbout(thread, subject));
    }

    @Override
    @Transactional
    public List<Present> present(UUID thread, boolean answering) {
        sight.seen(thread);
        return presences.says(thread, sight.viewer().username(), answering);
    }

    private ThreadLine changed(UUID thread, Consumer<ThreadLine> change) {
        change.accept(sight.changeable(thread));
        signals.tell(StateLog.SIGNAL, thread.toString());
        return rows.find(thread).orElseThrow();
    }

    private static int size(int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "A slice holds 1 to " + MOST + " items.");
        }
        return size;
    }
}
