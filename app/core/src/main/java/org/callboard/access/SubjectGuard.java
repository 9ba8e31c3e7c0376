package org.callboard.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Component;

/** The one place that knows the rights on every kind of subject. A kind without rules is out of sight for everybody. */
@Component
public class SubjectGuard {

    private final Map<String, SubjectRights> byType;
    private final CurrentUser currentUser;

    SubjectGuard(List<SubjectRights> rights, CurrentUser currentUser) {
        this.byType = rights.stream().collect(Collectors.toMap(SubjectRights::type, Function.identity()));
        this.currentUser = currentUser;
    }

    /** Every kind of subject that somebody may see. */
    public Set<String> types() {
        return byType.keySet();
    }

    public Sight mayRead(String type, Viewer viewer) {
        SubjectRights rights = byType.get(type);
        return rights == null ? new Sight.None() : rights.mayRead(viewer);
    }

    public Sight mayChange(String type, Viewer viewer) {
        SubjectRights rights = byType.get(type);
        return rights == null ? new Sight.None() : rights.mayChange(viewer);
    }

    /** @throws NotFound when it is not there, or the current user may not see it */
    public void requireRead(Subject subject) {
        SubjectRights rights = byType.get(subject.type());
        if (rights == null) {
            throw new NotFound(subject.type(), subject.id());
        }
        rights.requireRead(currentUser.viewer(), subject.id());
    }

    /** Whether a viewer, who need not be the current user, may see it. */
    public boolean mayRead(Viewer viewer, Subject subject) {
        SubjectRights rights = byType.get(subject.type());
        try {
            if (rights != null) {
                rights.requireRead(viewer, subject.id());
            }
            return rights != null;
        } catch (NotFound outOfSight) {
            return false;
        }
    }

    /** Whether a viewer may change it. */
    public boolean mayChange(Viewer viewer, Subject subject) {
        SubjectRights rights = byType.get(subject.type());
        return rights != null && rights.mayChange(viewer, subject.id());
    }
}
