package org.callboard.boot.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Leads a failed log-in to the page that says so. Who only comes back to a house that forgot having sent them (it was
 * restarted, or they stood before the log-in for hours) is sent once more: Keycloak knows them by now and asks nothing. A
 * cookie of some seconds sees to it that once is once.
 */
class LoginFailures implements AuthenticationFailureHandler {

    private static final String FORGOTTEN = "authorization_request_not_found";
    private static final String AGAIN = "CALLBOARD_AGAIN";
    private static final int SECONDS = 30;

    private final String loginFailed;
    private final String login;

    LoginFailures(String loginFailed, String login) {
        this.loginFailed = loginFailed;
        this.login = login;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        boolean loggedIn = request.getParameter("code") != null;
        boolean once = loggedIn && isForgotten(why) && !cameAgain(request);
        if (once) {
            Cookie again = new Cookie(AGAIN, "1");
            again.setMaxAge(SECONDS);
            again.setHttpOnly(true);
            again.setSecure(request.isSecure());
            again.setPath("/");
            again.setAttribute("SameSite", "Lax");
            response.addCookie(again);
        }
        response.sendRedirect(request.getContextPath() + (once ? login : loginFailed));
    }

    private static boolean isForgotten(AuthenticationException why) {
        return why instanceof OAuth2AuthenticationException failed
                && FORGOTTEN.equals(failed.getError().getErrorCode());
    }

    private static boolean cameAgain(HttpServletRequest request) {
        return request.getCookies() != null
                && Arrays.stream(request.getCookies())
                        .anyMatch(cookie -> cookie.getName().equals(AGAIN));
    }
}
