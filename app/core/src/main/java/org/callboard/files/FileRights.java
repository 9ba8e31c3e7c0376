package org.callboard.files;

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
import org.callboard.audit.Aliases;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Component;

/** Who may do what with files. Those of a merged record are the survivor's: so are their rights. */
@Component
class FileRights {

    private final SubjectGuard guard;
    private final Aliases aliases;
    private final CurrentUser currentUser;

    FileRights(SubjectGuard guard, Aliases aliases, CurrentUser currentUser) {
        this.guard = guard;
        this.aliases = aliases;
        this.currentUser = currentUser;
    }

    /** @throws org.callboard.kernel.NotFound when the subject is not there, or out of sight */
    void requireRead(Subject subject) {
        guard.requireRead(aliases.today(subject));
    }

    Viewer requireAdd(Subject subject) {
        requireRead(subject);
        if (!mayAdd()) {
            throw new Forbidden("Your roles look at customers; they do not include one that works with them.");
        }
        return currentUser.viewer();
    }

    boolean mayAdd() {
        return worksWithCustomers(currentUser.viewer());
    }

    Set<UUID> changeable(Collection<KeptFile> files) {
        Viewer viewer = currentUser.viewer();
        if (!worksWithCustomers(viewer)) {
            return Set.of();
        }
        Map<Subject, Boolean> known = new HashMap<>();
        return files.stream()
                .filter(file -> viewer.username().equals(file.author())
                        || known.computeIfAbsent(
                                file.subject(), subject -> guard.mayChange(viewer, aliases.today(subject))))
                .map(KeptFile::id)
                .collect(Collectors.toSet());
    }

    private static boolean worksWithCustomers(Viewer viewer) {
        return viewer.isAny(Role.SALES_REP, Role.SALES_MANAGER, Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN);
    }
}
