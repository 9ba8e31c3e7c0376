package org.callboard.ui.knowledge;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.knowledge.Articles;
import org.callboard.ui.text.Times;

/** Everything the pages of articles ask of the house. */
@SpringComponent
record KnowledgeRoom(Articles articles, CurrentUser currentUser, Times times) {

    boolean mayPublish() {
        return currentUser.viewer().isAny(Role.SUPPORT_MANAGER, Role.ADMIN);
    }
}
