package org.callboard.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.callboard.ui.text.Texts;

/** Says that the server is out of reach and that what is typed is kept. */
@Tag("crm-offline")
@JsModule("context://crm/shell.js")
class OfflineBar extends Component {

    OfflineBar() {
        getElement().setText(Texts.text("shell.offline"));
    }
}
