package org.callboard.ui.template;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import org.callboard.ui.text.Texts;

/** Asks before unsaved words are lost. */
final class Leaving {

    private Leaving() {}

    static void ask(ContinueNavigationAction go) {
        ConfirmDialog ask = new ConfirmDialog(
                Texts.text("template.leave"),
                Texts.text("template.leave.text"),
                Texts.text("template.leave.discard"),
                e -> go.proceed());
        ask.setCancelable(true);
        ask.setCancelText(Texts.text("template.leave.stay"));
        ask.open();
    }
}
