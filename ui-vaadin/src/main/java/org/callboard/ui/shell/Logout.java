package org.callboard.ui.shell;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends the session here and in Keycloak. */
@Component
class Logout {

    private final ObjectProvider<AuthenticationContext> authentication;

    Logout(ObjectProvider<AuthenticationContext> authentication) {
        this.authentication = authentication;
    }

    void now() {
        authentication.ifAvailable(AuthenticationContext::logout);
    }
}
