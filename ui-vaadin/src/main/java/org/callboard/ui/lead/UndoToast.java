package org.callboard.ui.lead;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** A quiet word that something was done, with the way back. */
final class UndoToast {

    private UndoToast() {}

    static Notification show(String said, Runnable undo) {
        Notification toast = new Notification();
        toast.setPosition(Notification.Position.BOTTOM_START);
        toast.setDuration(10_000);
        Button back = new Button(translate("lead.undo"), e -> {
            toast.close();
            Attempt.to(undo);
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        toast.add(new Span(said), back);
        toast.open();
        return toast;
    }

    static Notification say(String said) {
        return Notification.show(said, 4_000, Notification.Position.BOTTOM_START);
    }
}
