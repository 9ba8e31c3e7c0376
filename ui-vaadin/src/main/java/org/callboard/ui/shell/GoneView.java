package org.callboard.ui.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import org.callboard.kernel.NotFound;

/** A record that is not there, or out of sight. */
@Tag("div")
@ParentLayout(Shell.class)
@PermitAll
class GoneView extends FaultPage implements HasErrorParameter<NotFound> {

    GoneView() {
        super("missing");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        return 404;
    }
}
