package org.callboard.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What happens when an act on a page fails: refusals are told in their own words, accidents are logged once and told with
 * their reference. A session that is gone reloads the page, which logs in again by itself and finds its drafts.
 */
@Component
class Faults implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::tell));
        event.getSource().setSystemMessagesProvider(info -> {
            CustomizedSystemMessages messages = new CustomizedSystemMessages();
            messages.setSessionExpiredNotificationEnabled(false);
            // a cookie that is gone is a session that is gone
            messages.setCookiesDisabledNotificationEnabled(false);
            messages.setInternalErrorCaption(Texts.text("shell.fault.title"));
            messages.setInternalErrorMessage(Texts.text("shell.fault.text"));
            return messages;
        });
    }

    void tell(ErrorEvent event) {
        Throwable fault = refusalIn(event.getThrowable());
        String words;
        if (fault != null) {
            words = fault.getMessage();
        } else {
            LOG.error("An act on a page failed", event.getThrowable());
            words = Texts.text("shell.fault.title") + " " + Texts.text("shell.fault.reference", Correlation.id());
        }
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Toast.failed(words));
        }
    }

    private static Throwable refusalIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Forbidden
                    || cause instanceof Conflict
                    || cause instanceof NotFound
                    || cause instanceof BadInput) {
                return cause;
            }
        }
        return null;
    }
}
