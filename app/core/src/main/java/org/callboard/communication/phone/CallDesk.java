package org.callboard.communication.phone;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.SubjectGuard;
import org.callboard.access.Viewer;
import org.callboard.audit.Aliases;
import org.callboard.audit.AuthoredRights;
import org.callboard.communication.Call;
import org.callboard.communication.CallDraft;
import org.callboard.communication.Calls;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where calls are written down by those who spoke. */
@Service
class CallDesk implements Calls {

    private static final int MOST = 200;
    private static final int LONGEST_KEY = 200;

    private final CallRows rows;
    private final CallCheck check;
    private final CallNews news;
    private final ObjectProvider<SubjectGuard> guard;
    private final Aliases aliases;
    private final CurrentUser currentUser;
    private final Clock clock;

    CallDesk(
            CallRows rows,
            CallCheck check,
            CallNews news,
            ObjectProvider<SubjectGuard> guard,
            Aliases aliases,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.check = check;
        this.news = news;
        this.guard = guard;
        this.aliases = aliases;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Call log(CallDraft draft, String requestKey) {
        Viewer viewer = requireCaller();
        if (requestKey != null && (requestKey.isBlank() || requestKey.length() > LONGEST_KEY)) {
            throw new BadInput("Idempotency-Key", "Give 1 to " + LONGEST_KEY + " characters.");
        }
        seen(draft.personId());
        Call call = asSeen(draft, check.fresh(Ids.next(), draft, seen(draft.about()), viewer.username()));
        if (!rows.add(call, null, requestKey, clock.instant())) {
            return rows.ofRequest(viewer.username(), requestKey).orElseThrow();
        }
        news.tell(null, call);
        return call;
    }

    @Override
    @Transactional
    public Call change(UUID id, long seen, CallDraft draft) {
        Viewer viewer = requireCaller();
        Call before = get(id);
        boolean theirs = viewer.username().equals(before.username())
                || before.username() == null
                || before.about() != null && guard.getObject().mayChange(viewer, aliases.today(before.about()));
        if (!theirs) {
            throw new Forbidden("Only whoever spoke, or may change what it was about, changes a call.");
        }
        Call call = check.changed(before, draft, seen(draft.about()), viewer.username());
        seen(draft.personId());
        if (!rows.change(call, seen)) {
            throw new Conflict("Somebody else changed this call since you read it. Read it again.");
        }
        Call after = rows.find(id).orElseThrow();
        news.tell(before, after);
        return after;
    }

    @Override
    @Transactional(readOnly = true)
    public Call get(UUID id) {
        return rows.find(id).filter(this::isInSight).orElseThrow(() -> new NotFound("call", id));
    }

    @Override
    @Transactional(readOnly = true)
    public Slice of(Subject about, String before, int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "A slice holds 1 to " + MOST + " calls.");
        }
        PageKey key = PageKey.read(before);
        List<Call> found = about == null
                ? rows.of(currentUser.viewer().username(), key, size + 1)
                : rows.about(aliases.of(seen(about)), key, size + 1);
        List<Call> items = found.subList(0, Math.min(size, found.size()));
        Call last = found.size() > size ? items.get(size - 1) : null;
        return new Slice(items, last == null ? null : new PageKey(last.startedAt(), last.id()).toString());
    }

    private boolean isInSight(Call call) {
        Viewer viewer = currentUser.viewer();
        return viewer.username().equals(call.username())
                || call.about() == null && viewer.is(Role.ADMIN)
                || call.about() != null && guard.getObject().mayRead(viewer, aliases.today(call.about()));
    }

    private Subject seen(Subject subject) {
        if (subject == null) {
            return null;
        }
        Subject today = aliases.today(subject);
        guard.getObject().requireRead(today);
        return today;
    }

    /** A person found by number alone is named to nobody who does not see them. */
    private Call asSeen(CallDraft draft, Call call) {
        boolean named = call.personId() == null || call.personId().equals(draft.personId());
        return named || guard.getObject().mayRead(currentUser.viewer(), new Subject("person", call.personId()))
                ? call
                : new Call(
                        call.id(),
                        call.direction(),
                        call.number(),
                        draft.about(),
                        null,
                        call.startedAt(),
                        call.seconds(),
                        call.outcome(),
                        call.note(),
                        call.recording(),
                        call.username(),
                        call.version());
    }

    /** Whoever names a person sees them. */
    private void seen(UUID person) {
        if (person != null) {
            seen(new Subject("person", person));
        }
    }

    private Viewer requireCaller() {
        Viewer viewer = currentUser.viewer();
        if (!AuthoredRights.worksWithCustomers(viewer)) {
            throw new Forbidden("Your roles look at customers; they do not include one that speaks with them.");
        }
        return viewer;
    }
}
