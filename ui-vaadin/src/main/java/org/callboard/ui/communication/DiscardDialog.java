package org.callboard.ui.communication;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.callboard.ui.text.Texts;

/** Asks before what somebody wrote is thrown away. */
class DiscardDialog extends ConfirmDialog {

    DiscardDialog(Runnable discard) {
        super(
                Texts.text("communication.compose.discard"),
                Texts.text("communication.compose.discard.sure"),
                Texts.text("communication.compose.discard.it"),
                confirmed -> discard.run());
        setCancelable(true);
        setCancelText(Texts.text("communication.cancel"));
        setConfirmButtonTheme("error primary");
    }
}
