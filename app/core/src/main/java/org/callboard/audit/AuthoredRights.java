package org.callboard.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.SubjectGuard;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Component;

/**
 * Who may do what with what somebody wrote or laid beside a subject. Of a merged record it is the survivor's: so are its
 * rights.
 */
@Component
public class AuthoredRights {

    private final SubjectGuard guard;
    private final Aliases aliases;
    private final CurrentUser currentUser;

    AuthoredRights(SubjectGuard guard, Aliases aliases, CurrentUser currentUser) {
        this.guard = guard;
        this.aliases = aliases;
        this.currentUser = currentUser;
    }

    /** @throws org.callboard.kernel.NotFound when the subject is not there, or out of sight */
    public void requireRead(Subject subject) {
        guard.requireRead(aliases.today(subject));
    }

    /** Whoever works with customers writes down what they did, also about what a colleague owns. */
    public Viewer requireAdd(Subject subject) {
        requireRead(subject);
        if (!mayAdd()) {
            throw new Forbidden("Your roles look at customers; they do not include one that works with them.");
        }
        return currentUser.viewer();
    }

    public boolean mayAdd() {
        return worksWithCustomers(currentUser.viewer());
    }

    public boolean mayChange(String author, Subject subject) {
        Viewer viewer = currentUser.viewer();
        return worksWithCustomers(viewer)
                && (viewer.username().equals(author) || guard.mayChange(viewer, aliases.today(subject)));
    }

    public Set<UUID> changeable(Collection<? extends Authored> all) {
        Viewer viewer = currentUser.viewer();
        if (!worksWithCustomers(viewer)) {
            return Set.of();
        }
        Map<Subject, Boolean> known = new HashMap<>();
        return all.stream()
                .filter(one -> viewer.username().equals(one.author())
                        || known.computeIfAbsent(
                                one.subject(), subject -> guard.mayChange(viewer, aliases.today(subject))))
                .map(Authored::id)
                .collect(Collectors.toSet());
    }

    /** @throws Forbidden when it is in sight, but neither theirs nor about a subject that they may change */
    public Viewer requireChange(String author, Subject subject) {
        requireRead(subject);
        if (!mayChange(author, subject)) {
            throw new Forbidden("This is " + author + "'s. Only they, or whoever may change what it is about, may.");
        }
        return currentUser.viewer();
    }

    public static boolean worksWithCustomers(Viewer viewer) {
        return viewer.isAny(Role.SALES_REP, Role.SALES_MANAGER, Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN);
    }
}
