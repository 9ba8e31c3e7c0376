package org.callboard.deal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
class ChoiceDesk implements DealChoices {

    private static final Set<String> LISTS = Set.of(LOST_REASONS, COMPETITORS);
    private static final int LONGEST = 100;

    private final ChoiceRows rows;
    private final FieldsOfToday fields;
    private final DealKind kind;
    private final CurrentUser currentUser;
    private final Clock clock;

    ChoiceDesk(ChoiceRows rows, FieldsOfToday fields, DealKind kind, CurrentUser currentUser, Clock clock) {
        this.rows = rows;
        this.fields = fields;
        this.kind = kind;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Choice> of(String list) {
        if (kind.mayRead(currentUser.viewer()) instanceof Sight.None) {
            throw new Forbidden("Your roles do not let you see deals.");
        }
        return rows.of(known(list));
    }

    @Override
    @Transactional
    public Choice add(String list, String typed) {
        Viewer keeper = keeper();
        String name = name(typed);
        rows.takeTurn(known(list));
        List<Choice> there = rows.of(list);
        if (there.size() >= MOST) {
            throw new BadInput("name", "The list holds " + MOST + " entries already, retired ones among them.");
        }
        there.stream()
                .filter(choice -> choice.name().equalsIgnoreCase(name))
                .findFirst()
                .ifPresent(choice -> {
                    throw new BadInput(
                            "name",
                            choice.retired()
                                    ? "Was there before and is retired; bring it back instead."
                                    : "Is in the list already.");
                });
        int last = there.stream().mapToInt(Choice::position).max().orElse(0);
        Choice added = new Choice(Ids.next(), name, last + 1, false);
        rows.add(list, added, clock.instant(), keeper.username());
        seen();
        return added;
    }

    private static String name(String typed) {
        FieldCheck check = new FieldCheck();
        String name = check.line("name", typed, LONGEST);
        check.done();
        if (name == null) {
            throw new BadInput("name", "Say what it is called.");
        }
        return name;
    }

    @Override
    @Transactional
    public Choice change(String list, UUID id, Integer position, Boolean retired) {
        Viewer keeper = keeper();
        if (position != null && (position < 1 || position > 10_000)) {
            throw new BadInput("position", "Is counted from 1.");
        }
        Choice before = rows.lock(known(list), id).orElseThrow(() -> new NotFound("entry of " + list, id));
        Choice after = new Choice(
                id,
                before.name(),
                position == null ? before.position() : position,
                retired == null ? before.retired() : retired);
        rows.change(after, clock.instant(), keeper.username());
        seen();
        return after;
    }

    private void seen() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                fields.lookAgain();
            }
        });
    }

    private Viewer keeper() {
        Viewer viewer = currentUser.viewer();
        if (!viewer.isAny(Role.SALES_MANAGER, Role.ADMIN)) {
            throw new Forbidden("This list is kept by sales managers and admins.");
        }
        return viewer;
    }

    private static String known(String list) {
        if (list == null || !LISTS.contains(list)) {
            throw new NotFound("managed list", list);
        }
        return list;
    }
}
