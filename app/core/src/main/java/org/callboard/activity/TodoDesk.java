package org.callboard.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.audit.Aliases;
import org.callboard.audit.AuthoredRights;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.worklist.WorkItem;
import org.callboard.worklist.WorkSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with to-dos, whether they come by the record's page or by the work list. */
@Service
class TodoDesk implements Todos, WorkSource {

    private static final int MOST = 200;
    private static final Duration FAR = Duration.ofDays(5 * 366L);

    private final ActivityRows rows;
    private final TodoRows open;
    private final AuthoredRights rights;
    private final Assignees assignees;
    private final TodoFeed feed;
    private final Aliases aliases;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TodoDesk(
            ActivityRows rows,
            TodoRows open,
            AuthoredRights rights,
            Assignees assignees,
            TodoFeed feed,
            Aliases aliases,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.open = open;
        this.rights = rights;
        this.assignees = assignees;
        this.feed = feed;
        this.aliases = aliases;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return WorkItem.TODO;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Activity> openOf(Subject subject, int most) {
        if (most < 1 || most > MOST) {
            throw new BadInput("size", "Ask for 1 to " + MOST + ".");
        }
        rights.requireRead(subject);
        return open.open(aliases.of(subject), most);
    }

    @Override
    @Transactional
    public Activity done(UUID id) {
        Activity todo = held(id);
        return todo.isOpenTodo() ? finish(todo) : todo;
    }

    @Override
    @Transactional
    public void complete(UUID id) {
        finish(locked(id));
    }

    private Activity finish(Activity todo) {
        Activity done = todo.doneBy(me().username(), now());
        rows.change(done);
        feed.done(done);
        events.publishEvent(ActivityHappened.todo(done, "done", "Done"));
        return done;
    }

    @Override
    @Transactional
    public Activity reopen(UUID id) {
        Activity todo = held(id);
        if (todo.isOpenTodo()) {
            return todo;
        }
        Activity again = todo.openAgain(now());
        rows.change(again);
        feed.added(again, me());
        events.publishEvent(ActivityHappened.todo(again, "reopened", "Not done after all"));
        return again;
    }

    @Override
    @Transactional
    public Activity assign(UUID id, String username) {
        return give(open(held(id)), username);
    }

    @Override
    @Transactional
    public void handOver(UUID id, String username) {
        give(locked(id), username);
    }

    private Activity give(Activity todo, String username) {
        String whose = assignees.require("username", username, aliases.today(todo.subject()));
        if (whose.equals(todo.assignee())) {
            return todo;
        }
        Activity given = todo.givenTo(whose, now());
        rows.change(given);
        feed.changed(todo, given, me());
        events.publishEvent(ActivityHappened.todo(given, "given", "Given to " + whose));
        return given;
    }

    @Override
    @Transactional
    public Activity snooze(UUID id, Instant until) {
        return putOff(open(held(id)), until);
    }

    @Override
    @Transactional
    public void followUp(UUID id, Instant at) {
        putOff(locked(id), at);
    }

    private Activity putOff(Activity todo, Instant until) {
        if (until != null
                && (until.isBefore(Instant.EPOCH)
                        || until.isAfter(clock.instant().plus(FAR)))) {
            throw new BadInput("until", "Give a time from 1970 to five years ahead.");
        }
        Activity later = todo.putOff(until == null ? null : until.truncatedTo(ChronoUnit.MICROS), now());
        rows.change(later);
        feed.changed(todo, later, me());
        events.publishEvent(ActivityHappened.todo(later, "put-off", until == null ? "No longer put off" : "Put off"));
        return later;
    }

    /** For whoever comes by the record: with the list's row held first, and the right to work on it. */
    private Activity held(UUID id) {
        feed.hold(id);
        Activity todo = locked(id);
        try {
            requireWork(todo);
        } catch (NotFound outOfSight) {
            throw new NotFound("to-do", id);
        }
        return todo;
    }

    /** Whose to-do it is may say that it is done, even when the subject went out of their sight. */
    private void requireWork(Activity todo) {
        if (!me().username().equals(todo.assignee())) {
            rights.requireChange(todo.author(), todo.subject());
        }
    }

    private Activity locked(UUID id) {
        return rows.lock(id)
                .filter(activity -> activity.kind() == ActivityKind.TODO)
                .orElseThrow(() -> new NotFound("to-do", id));
    }

    private static Activity open(Activity todo) {
        if (!todo.isOpenTodo()) {
            throw new Conflict("This to-do is done already.");
        }
        return todo;
    }

    private Viewer me() {
        return currentUser.viewer();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
