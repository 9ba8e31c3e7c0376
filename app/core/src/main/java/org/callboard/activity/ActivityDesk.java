package org.callboard.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.Viewer;
import org.callboard.audit.Aliases;
import org.callboard.audit.AuthoredRights;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectGone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where activities are written, each act in one transaction with its line of the timeline. */
@Service
class ActivityDesk implements Activities {

    private static final int MOST = 200;
    private static final int LONGEST_KEY = 200;

    private final ActivityRows rows;
    private final AuthoredRights rights;
    private final ActivityCheck check;
    private final Mentions mentions;
    private final TodoFeed todos;
    private final Aliases aliases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActivityDesk(
            ActivityRows rows,
            AuthoredRights rights,
            ActivityCheck check,
            Mentions mentions,
            TodoFeed todos,
            Aliases aliases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.check = check;
        this.mentions = mentions;
        this.todos = todos;
        this.aliases = aliases;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Activity add(Subject about, ActivityDraft draft, String requestKey) {
        Subject subject = aliases.today(about);
        Viewer author = rights.requireAdd(subject);
        Checked checked = check.check(subject, draft, author.username(), null);
        List<String> mentioned = mentions.newly(author, subject, checked.text(), Set.of());
        Activity added = checked.asNew(Ids.next(), subject, author.username(), mentioned, now());
        if (!rows.add(added, key(requestKey))) {
            return repeated(author, requestKey, subject);
        }
        mentions.tell(author, subject, checked.text(), mentioned);
        events.publishEvent(ActivityHappened.made(added, checked.text()));
        todos.added(added, author);
        return added;
    }

    @Override
    @Transactional(readOnly = true)
    public Slice of(Subject subject, ActivityQuery query, String before, int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "A slice holds 1 to " + MOST + " activities.");
        }
        PageKey key = PageKey.read(before);
        rights.requireRead(subject);
        List<Activity> found = rows.of(aliases.of(subject), query, key, size + 1);
        boolean more = found.size() > size;
        List<Activity> items = more ? found.subList(0, size) : found;
        return new Slice(items, more ? key(items.get(size - 1)) : null);
    }

    @Override
    @Transactional(readOnly = true)
    public Activity get(UUID id) {
        return readable(id, rows.find(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> changeable(Collection<Activity> activities) {
        return rights.changeable(activities);
    }

    @Override
    public boolean mayAdd() {
        return rights.mayAdd();
    }

    @Override
    @Transactional
    public Activity change(UUID id, long seen, ActivityDraft draft) {
        Activity before = held(id);
        Viewer editor = rights.requireChange(before.author(), before.subject());
        if (before.version() != seen) {
            throw new Conflict("Somebody changed this meanwhile; look again.");
        }
        if (!before.kind().word().equals(draft.kind())) {
            throw new BadInput("kind", "A " + before.kind().word() + " stays one; delete it and write another.");
        }
        ActivityDraft dated = draft.at() == null ? draft.at(before.at()) : draft;
        Checked checked = check.check(aliases.today(before.subject()), dated, before.author(), before.assignee());
        List<String> mentioned = mentions.newly(editor, before.subject(), checked.text(), before.mentioned());
        Activity after = checked.insteadOf(before, mentioned, now());
        rows.change(after);
        mentions.tell(editor, before.subject(), checked.text(), mentioned);
        events.publishEvent(ActivityHappened.later(after, checked.text(), "changed"));
        todos.changed(before, after, editor);
        return after;
    }

    @Override
    @Transactional
    public void delete(UUID id) {
        Activity activity = held(id);
        rights.requireChange(activity.author(), activity.subject());
        rows.delete(id);
        events.publishEvent(ActivityHappened.later(activity, RichText.of(activity.text()), "deleted"));
        todos.gone(activity);
    }

    @EventListener
    void on(SubjectGone gone) {
        rows.forget(gone.subject()).forEach(todos::gone);
    }

    private Activity repeated(Viewer author, String requestKey, Subject subject) {
        return rows.ofRequest(author.username(), requestKey)
                .filter(first -> first.subject().equals(subject))
                .orElseThrow(() -> new Conflict("This Idempotency-Key stands for another request of yours."));
    }

    private static String key(String requestKey) {
        if (requestKey != null && (requestKey.isBlank() || requestKey.length() > LONGEST_KEY)) {
            throw new BadInput("Idempotency-Key", "Give 1 to " + LONGEST_KEY + " characters.");
        }
        return requestKey;
    }

    /** Held until the end of the transaction; a to-do's place in the work list first, as everybody holds them. */
    private Activity held(UUID id) {
        Activity seen = get(id);
        if (seen.kind() == ActivityKind.TODO) {
            todos.hold(id);
        }
        return readable(id, rows.lock(id));
    }

    /** An activity about what somebody may not see is not there for them. */
    private Activity readable(UUID id, Optional<Activity> found) {
        Activity activity = found.orElseThrow(() -> new NotFound("activity", id));
        try {
            rights.requireRead(activity.subject());
        } catch (NotFound outOfSight) {
            throw new NotFound("activity", id);
        }
        return activity;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String key(Activity last) {
        return new PageKey(last.at(), last.id()).toString();
    }
}
