package org.callboard.ui.imports;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.callboard.access.CurrentUser;
import org.callboard.imports.Imports;
import org.callboard.ui.text.Times;

/** Everything the pages of imports ask of the house, in one hand. */
@SpringComponent
class ImportsRoom {

    /** What these pages import. */
    static final String LEADS = "leads";

    private final Imports imports;
    private final CurrentUser currentUser;
    private final Times times;

    ImportsRoom(Imports imports, CurrentUser currentUser, Times times) {
        this.imports = imports;
        this.currentUser = currentUser;
        this.times = times;
    }

    Imports imports() {
        return imports;
    }

    String me() {
        return currentUser.viewer().username();
    }

    Times times() {
        return times;
    }
}
