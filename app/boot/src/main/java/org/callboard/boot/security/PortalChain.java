package org.callboard.boot.security;

import jakarta.servlet.http.HttpServletRequest;
import org.callboard.access.Role;
import org.callboard.guest.FormToken;
import org.callboard.kernel.Targets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfToken;

/** The customers' pages: a log-in by Keycloak like everybody's, a session, forms that no other site can send. */
@Configuration
class PortalChain {

    private static final String LOGIN = "/oauth2/authorization/" + LoginConfiguration.REGISTRATION;

    @Bean
    @Order(7)
    SecurityFilterChain customersChain(HttpSecurity http, ClientRegistrationRepository clients, Targets targets)
            throws Exception {
        http.securityMatcher("/portal", "/portal/**");
        if (!targets.lit("ui")) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                    .exceptionHandling(
                            on -> on.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                    .build();
        }
        var toKeycloak = new OidcClientInitiatedLogoutSuccessHandler(clients);
        toKeycloak.setPostLogoutRedirectUri("{baseUrl}/help");
        return http.authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Role.CUSTOMER))
                .exceptionHandling(on -> on.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN)))
                .logout(out -> out.logoutUrl("/portal/logout").logoutSuccessHandler(toKeycloak))
                .headers(SecurityHeaders::common)
                .build();
    }

    @Bean
    FormToken formToken() {
        return PortalChain::token;
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
