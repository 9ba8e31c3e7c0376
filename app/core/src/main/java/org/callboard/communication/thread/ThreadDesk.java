package org.callboard.communication.thread;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadQuery;
import org.callboard.communication.ThreadState;
import org.callboard.communication.Threads;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Sheltered;
import org.callboard.signals.Signals;
import org.callboard.worklist.WorkToHand;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ThreadDesk implements Threads {

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);

    private final ThreadRows rows;
    private final ThreadReading reading;
    private final ThreadSubjects subjects;
    private final ThreadSight sight;
    private final Presences presences;
    private final People people;
    private final ThreadGiving giving;
    private final WorkToHand work;
    private final Signals signals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ThreadDesk(
            ThreadRows rows,
            ThreadReading reading,
            ThreadSubjects subjects,
            ThreadSight sight,
            Presences presences,
            People people,
            ThreadGiving giving,
            WorkToHand work,
            Signals signals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.subjects = subjects;
        this.sight = sight;
        this.presences = presences;
        this.people = people;
        this.giving = giving;
        this.work = work;
        this.signals = signals;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Slice list(ThreadQuery query) {
        return reading.list(query);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Integer> unread() {
        return reading.unread();
    }

    @Override
    @Transactional(readOnly = true)
    public Opened open(UUID thread, String before, int size) {
        return reading.open(thread, before, size);
    }

    @Override
    @Sheltered
    @Transactional
    public ThreadLine assign(UUID thread, String username) {
        if (username != null && people.find(username).filter(Person::enabled).isEmpty()) {
            throw new BadInput("assignee", "There is no colleague " + username + ".");
        }
        return changed(thread, line -> {
            if (Objects.equals(username, line.assignee())) {
                return;
            }
            giving.give(line, username);
            work.follow(new Subject(ThreadSight.TYPE, thread), username);
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
    @Sheltered
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
        return changed(thread, line -> subjects.add(thread, List.of(today)));
    }

    @Override
    @Transactional
    public ThreadLine detach(UUID thread, Subject subject) {
        return changed(thread, line -> subjects.remove(thread, subject));
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
}
