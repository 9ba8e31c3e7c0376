package org.callboard.ui.knowledge;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.kernel.NotFound;
import org.callboard.knowledge.Article;
import org.callboard.knowledge.Articles;
import org.callboard.ui.text.Times;

/** Everything the pages of articles ask of the house. */
@SpringComponent
record KnowledgeRoom(Articles articles, CurrentUser currentUser, Times times) {

    boolean mayPublish() {
        return currentUser.viewer().isAny(Role.SUPPORT_MANAGER, Role.ADMIN);
    }

    /** @throws NotFound also for what is no id at all: it came in an address */
    Article article(String id) {
        try {
            return articles.get(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new NotFound(Articles.TYPE, id);
        }
    }
}
