package org.callboard.ui.lead;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;

/** Does something for a person and tells in words why it was refused; accidents fly on to the error page. */
public final class Attempt {

    private Attempt() {}

    /** @return whether it was done */
    public static boolean to(Runnable act) {
        try {
            act.run();
            return true;
        } catch (BadInput refused) {
            tell(
                    refused.fields().isEmpty()
                            ? translate("lead.refused")
                            : refused.fields().get(0).message());
        } catch (Conflict | Forbidden | NotFound refused) {
            tell(refused.getMessage());
        }
        return false;
    }

    private static void tell(String why) {
        Notification told = Notification.show(why, 8000, Notification.Position.BOTTOM_START);
        told.addThemeVariants(NotificationVariant.LUMO_ERROR);
        told.setAssertive(true);
    }
}
