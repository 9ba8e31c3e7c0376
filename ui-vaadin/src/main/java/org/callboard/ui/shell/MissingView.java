package org.callboard.ui.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/** No such page, or out of sight; the two look the same. */
@Tag("div")
@ParentLayout(Shell.class)
@PermitAll
class MissingView extends FaultPage implements HasErrorParameter<NotFoundException> {

    MissingView() {
        super("missing");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return 404;
    }
}
