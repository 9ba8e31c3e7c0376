package org.callboard.ui.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that broke while opening. */
@Tag("div")
@ParentLayout(Shell.class)
@PermitAll
class AccidentView extends FaultPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(AccidentView.class);

    AccidentView() {
        super("fault");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("The page {} failed to open", event.getLocation().getPath(), parameter.getException());
        return 500;
    }
}
