package org.callboard.imports;

import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Who may import, and whose imports one sees: one's own; managers and admins see all. */
@Component
class ImportRights {

    private final CurrentUser currentUser;

    ImportRights(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    Viewer requireImport(Importable importable) {
        Viewer viewer = currentUser.viewer();
        if (importable.roles().stream().noneMatch(viewer::is)) {
            throw new Forbidden("To import " + importable.object() + " you need one of the roles "
                    + String.join(", ", importable.roles().stream().sorted().toList()) + ".");
        }
        return viewer;
    }

    boolean mayImport(Importable importable) {
        Viewer viewer = currentUser.viewer();
        return importable.roles().stream().anyMatch(viewer::is);
    }

    void requireSight(Job job) {
        String only = onlyOf();
        if (only != null && !only.equals(job.progress().startedBy())) {
            throw new NotFound("import", job.id());
        }
    }

    /** Whose imports the current user may see; {@code null} for everybody's. */
    String onlyOf() {
        Viewer viewer = currentUser.viewer();
        return viewer.isAny(Role.SALES_MANAGER, Role.ADMIN) ? null : viewer.username();
    }
}
