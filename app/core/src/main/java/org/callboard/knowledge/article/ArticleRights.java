package org.callboard.knowledge.article;

import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.knowledge.Articles;
import org.springframework.stereotype.Component;

/** Support writes, its managers publish and take away; nobody else sees what is not published. */
@Component
class ArticleRights implements SubjectRights {

    private static final String[] WRITERS = {Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN};
    private static final String[] PUBLISHERS = {Role.SUPPORT_MANAGER, Role.ADMIN};

    private final CurrentUser currentUser;
    private final ArticleRows rows;

    ArticleRights(CurrentUser currentUser, ArticleRows rows) {
        this.currentUser = currentUser;
        this.rows = rows;
    }

    @Override
    public String type() {
        return Articles.TYPE;
    }

    @Override
    public Sight mayRead(Viewer viewer) {
        return viewer.isAny(WRITERS) ? new Sight.All() : new Sight.None();
    }

    @Override
    public Sight mayChange(Viewer viewer) {
        return mayRead(viewer);
    }

    @Override
    public void requireRead(Viewer viewer, UUID id) {
        if (mayRead(viewer) instanceof Sight.None || rows.find(id).isEmpty()) {
            throw new NotFound(Articles.TYPE, id);
        }
    }

    /** @return who it is */
    String requireWriter() {
        Viewer viewer = currentUser.viewer();
        if (!viewer.isAny(WRITERS)) {
            throw new Forbidden("Articles are written by support.");
        }
        return viewer.username();
    }

    void requirePublisher() {
        if (!currentUser.viewer().isAny(PUBLISHERS)) {
            throw new Forbidden("Only a manager of support takes an article away from its readers.");
        }
    }
}
