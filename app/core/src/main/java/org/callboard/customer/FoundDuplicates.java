package org.callboard.customer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.SubjectGuard;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.matching.Profile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class FoundDuplicates implements Duplicates {

    private static final int MOST = 20;

    private final MatchRows rows;
    private final NotSame notSame;
    private final Seen seen;
    private final SubjectGuard guard;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    FoundDuplicates(
            MatchRows rows,
            NotSame notSame,
            Seen seen,
            SubjectGuard guard,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.notSame = notSame;
        this.seen = seen;
        this.guard = guard;
        this.currentUser = currentUser;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Candidate> of(String kind, UUID id) {
        guard.requireRead(new Subject(known(kind), id));
        Profile profile =
                rows.find(kind, id).orElseThrow(() -> new NotFound(kind, id)).profile();
        Set<UUID> others = notSame.as(kind, id);
        return candidates(kind, profile, MOST + Math.min(others.size(), MOST)).stream()
                .filter(candidate -> !others.contains(candidate.id()))
                .limit(MOST)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Candidate> like(String kind, Map<String, Object> values) {
        Profile profile = known(kind).equals(CompanyKind.NAME)
                ? Profiles.company(null, values)
                : Profiles.person(null, values, Texts.of(values, "company"));
        return candidates(kind, profile, MOST);
    }

    private List<Candidate> candidates(String kind, Profile profile, int limit) {
        return rows.like(kind, profile, seen.of(kind, "r"), limit).stream()
                .map(found -> new Candidate(
                        found.match().id(),
                        found.title(),
                        found.match().score(),
                        found.match().verdict(),
                        found.match().reasons()))
                .toList();
    }

    @Override
    @Transactional
    public void notTheSame(String kind, UUID one, UUID other) {
        Viewer viewer = requireBoth(kind, one, other);
        if (notSame.add(kind, one, other, viewer.username())) {
            tell(kind, one, other, "customer.not-the-same", "Not the same as ");
            tell(kind, other, one, "customer.not-the-same", "Not the same as ");
        }
    }

    @Override
    @Transactional
    public void maybeTheSame(String kind, UUID one, UUID other) {
        requireBoth(kind, one, other);
        if (notSame.remove(kind, one, other)) {
            tell(kind, one, other, "customer.maybe-the-same", "Maybe the same after all as ");
            tell(kind, other, one, "customer.maybe-the-same", "Maybe the same after all as ");
        }
    }

    /** Both in sight, and at least one of them theirs to change. */
    private Viewer requireBoth(String kind, UUID one, UUID other) {
        Subject mine = new Subject(known(kind), one);
        Subject theirs = new Subject(kind, other);
        if (one.equals(other)) {
            throw new BadInput("other", "Names the record itself; name the one that it is not the same as.");
        }
        guard.requireRead(mine);
        guard.requireRead(theirs);
        Viewer viewer = currentUser.viewer();
        if (!guard.mayChange(viewer, mine) && !guard.mayChange(viewer, theirs)) {
            throw new Forbidden("You may see these two but change neither of them.");
        }
        return viewer;
    }

    private void tell(String kind, UUID about, UUID other, String what, String text) {
        String title = rows.find(kind, other).map(MatchRows.Row::title).orElse("one that is gone");
        events.publishEvent(
                new CustomerEvent(new Subject(kind, about), what, text + title, Map.of("other", other.toString())));
    }

    private static String known(String kind) {
        if (!CompanyKind.NAME.equals(kind) && !PersonKind.NAME.equals(kind)) {
            throw new NotFound("kind of customer", kind);
        }
        return kind;
    }
}
