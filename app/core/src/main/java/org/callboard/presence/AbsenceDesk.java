package org.callboard.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.worklist.WorkToHand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
class AbsenceDesk implements Absences {

    private static final int MOST = 500;

    private final AbsenceRows rows;
    private final AbsenceCheck check;
    private final AwayNow away;
    private final AbsenceNews news;
    private final People people;
    private final WorkToHand work;
    private final CurrentUser currentUser;
    private final Clock clock;

    AbsenceDesk(
            AbsenceRows rows,
            AbsenceCheck check,
            AwayNow away,
            AbsenceNews news,
            People people,
            WorkToHand work,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.check = check;
        this.away = away;
        this.news = news;
        this.people = people;
        this.work = work;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Absence> coming(String username, int limit) {
        Viewer me = currentUser.viewer();
        if (limit < 1 || limit > MOST) {
            throw new BadInput("limit", "Ask for 1 to " + MOST + " absences.");
        }
        if (!me.username().equals(username)) {
            requireManager(me);
        }
        return rows.coming(username, clock.instant(), limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Absence get(UUID id) {
        Absence absence = known(id);
        requireMine(currentUser.viewer(), absence);
        return absence;
    }

    @Override
    @Transactional
    public Absence add(AbsenceDraft draft) {
        Viewer me = currentUser.viewer();
        Absence wanted = wanted(Ids.next(), draft, draft.username() == null ? me.username() : draft.username(), me);
        requireMine(me, wanted);
        rows.takeTurn();
        check.check(wanted, null, clock.instant());
        rows.add(wanted);
        changed();
        news.told(wanted, me);
        return known(wanted.id());
    }

    @Override
    @Transactional
    public Absence change(UUID id, long seen, AbsenceDraft draft) {
        Viewer me = currentUser.viewer();
        rows.takeTurn();
        Absence was = known(id);
        requireMine(me, was);
        if (was.version() != seen) {
            throw new Conflict("Somebody else changed this absence in the meantime. Look at it again.");
        }
        if (draft.username() != null && !draft.username().equals(was.username())) {
            throw new BadInput("username", "An absence stays whose it is. Tell another one.");
        }
        Absence wanted = wanted(id, draft, was.username(), me);
        check.check(wanted, was, clock.instant());
        rows.change(wanted);
        changed();
        if (!Objects.equals(was.standIn(), wanted.standIn())) {
            news.told(wanted, me);
        }
        return known(id);
    }

    private Absence wanted(UUID id, AbsenceDraft draft, String username, Viewer me) {
        String note = draft.note() == null || draft.note().isBlank()
                ? null
                : draft.note().strip();
        String standIn = draft.standIn() == null || draft.standIn().isBlank()
                ? null
                : draft.standIn().strip();
        return new Absence(id, username, draft.from(), draft.until(), standIn, note, me.username(), clock.instant(), 1);
    }

    @Override
    @Transactional
    public void end(UUID id) {
        rows.takeTurn();
        Absence was = known(id);
        requireMine(currentUser.viewer(), was);
        Instant now = clock.instant();
        if (was.from().isBefore(now)) {
            rows.change(new Absence(
                    id, was.username(), was.from(), now, was.standIn(), was.note(), was.toldBy(), was.toldAt(), 0));
        } else {
            rows.remove(id);
        }
        changed();
    }

    /** In pieces, each a transaction of its own: a thousand tasks are no long one. */
    @Override
    public Handed handOver(UUID id) {
        Absence absence = known(id);
        requireMine(currentUser.viewer(), absence);
        String standIn = standIn(
                        absence.username(), absence.from().isAfter(clock.instant()) ? absence.from() : clock.instant())
                .orElseThrow(() -> new Conflict("Nobody stands in who is there. Name somebody first."));
        String name = people.find(absence.username()).orElseThrow().name();
        WorkToHand.Handed handed = work.hand(absence.username(), standIn, name + " is away.");
        return new Handed(handed.given(), handed.kept());
    }

    @Override
    public Optional<Absence> now(String username) {
        return away.of(username);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> standIn(String username, Instant at) {
        return AwayNow.standIn(
                username, AwayNow.byUsername(rows.within(at, at.plusMillis(1))), people, anybody -> true);
    }

    private Absence known(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("absence", id));
    }

    /** Somebody else's is not even there for whoever manages nobody. */
    private static void requireMine(Viewer me, Absence absence) {
        if (!me.username().equals(absence.username())) {
            requireManager(me);
        }
    }

    private static void requireManager(Viewer me) {
        if (!me.isAny(Role.SALES_MANAGER, Role.SUPPORT_MANAGER, Role.ADMIN)) {
            throw new Forbidden("Only a manager may see and say when colleagues are away.");
        }
    }

    private void changed() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                away.lookAgain();
            }
        });
    }
}
