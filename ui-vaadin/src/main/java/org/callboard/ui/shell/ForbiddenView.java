package org.callboard.ui.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/** A page that this role does not include. */
@Tag("div")
@ParentLayout(Shell.class)
@PermitAll
class ForbiddenView extends FaultPage implements HasErrorParameter<AccessDeniedException> {

    ForbiddenView() {
        super("forbidden");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return 403;
    }
}
