package org.callboard.ui.shell;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.ApplicationConstants;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.presence.Presence;
import org.springframework.stereotype.Component;

/** Tells who does something on a page, and whose page is only open: it says so by itself every five minutes. */
@Component
class WhoIsThere implements VaadinServiceInitListener {

    private final Presence presence;
    private final CurrentUser currentUser;

    WhoIsThere(Presence presence, CurrentUser currentUser) {
        this.presence = presence;
        this.currentUser = currentUser;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler((session, request, response) -> {
            currentUser.ifKnown().map(Viewer::username).ifPresent(username -> tell(username, request));
            return false;
        });
    }

    private void tell(String username, VaadinRequest request) {
        String type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        if (RequestType.HEARTBEAT.getIdentifier().equals(type)) {
            presence.there(username);
        } else if (type == null || RequestType.UIDL.getIdentifier().equals(type)) {
            presence.active(username);
        }
    }
}
